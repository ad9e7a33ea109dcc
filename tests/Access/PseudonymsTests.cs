using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Tests;

public sealed class PseudonymsTests : IDisposable
{
    private static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");

    [Fact]
    public void A_case_has_the_same_one_in_every_process() =>
        New("a").OfReporter(CaseId).ShouldBe(New("a").OfReporter(CaseId));

    [Fact]
    public void They_follow_from_the_key_and_look_as_people_say_them()
    {
        Guid[] cases = [.. Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7())];

        cases.Select(New("a").OfReporter).ShouldNotBe(cases.Select(New("b").OfReporter));
        cases.Select(New("a").OfReporter).ShouldAllBe(name => System.Text.RegularExpressions.Regex.IsMatch(name, "^M-[0-9A-F]{3}$"));
    }

    public void Dispose() => _keys.Delete(recursive: true);

    private Pseudonyms New(string folder) => new(KeyFolder.At(_keys.CreateSubdirectory(folder).FullName, mayCreate: true));
}
