using System.Net;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The letters that somebody fetches on their own page, once they were sent or made known.</summary>
public sealed class OwnLetterTests : OwnMatterPortal
{
    public OwnLetterTests() => Say(Sent);

    [Theory]
    [InlineData("sent", "intention", "Haal de brief over het voornemen op (pdf)")]
    [InlineData("known", "decision", "Haal de brief met het besluit op (pdf)")]
    public async Task A_signed_letter_is_theirs_to_fetch(string state, string kind, string words)
    {
        var own = state == "known" ? With(Known, Written) : Sent;
        Say(own);
        (await Read(Accused, Own)).ShouldNotContain("handler=Letter");
        Say(own with { Course = own.Course with { SignedLetters = [LetterSteps.KindOf(kind)!.Value] } });
        (await Read(Accused, Own)).ShouldContain($"href=\"{Own}?handler=Letter&kind={kind}\" download>{words}");
        Services.SayFile($"GET {OwnApi}/letters/{kind}", [1, 2, 3], "application/pdf", "brief.pdf");
        (await (await As(Accused).GetAsync($"{Own}?handler=Letter&kind={kind}")).Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("intention")]
    [InlineData("farewell")]
    [InlineData("")]
    public async Task A_letter_that_is_not_theirs_is_not_there(string kind) =>
        (await As(Accused).GetAsync($"{Own}?handler=Letter&kind={kind}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
