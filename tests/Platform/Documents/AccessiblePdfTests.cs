using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Platform.Tests.Documents;

public sealed class AccessiblePdfTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var first = AccessiblePdf.Write(Samples.OfEverything);

        AccessiblePdf.Write(Samples.OfEverything).ShouldBe(first);
    }
}
