using Zichtlijn.Access.Staff;

namespace Zichtlijn.Access.Tests;

public class NamedTests
{
    [Theory]
    [InlineData("Bo de Wit", "A")]
    [InlineData("  bo   DE wit ", "B")]
    [InlineData("B. de Wit", "A")]
    [InlineData("de Wit", "A")]
    [InlineData("Wit", "A")]
    [InlineData("mevrouw de Wit", "A")]
    [InlineData("Bo\u200b de Wi\u0301t", "A")]
    public void A_person_is_found_however_the_name_is_written(string name, string part) =>
        Some.Staff.Named(name, part).ShouldContain(Some.HeadA);

    [Theory]
    [InlineData("Jose Nunez Perez", "B")]
    [InlineData("J. Ñúñez-Pérez", "A")]
    [InlineData("Pérez", "A")]
    public void Accents_and_hyphens_make_no_difference(string name, string part) =>
        Some.Staff.Named(name, part).ShouldContain(Some.OfficerA);

    [Theory]
    [InlineData("de Wit", "C")]
    [InlineData("S. de Wit", "A")]
    [InlineData("Anna de Wit", "A")]
    [InlineData("Bo de Boer", "A")]
    [InlineData("", "A")]
    [InlineData(null, "A")]
    [InlineData("???", "A")]
    [InlineData("mevrouw", "A")]
    public void Somebody_else_is_not_meant(string? name, string part) =>
        Some.Staff.Named(name, part).ShouldNotContain(Some.HeadA);

    /// <summary>A surname can be anybody's, and two people can have one name: nothing opens to either of them by it.</summary>
    [Fact]
    public void Only_an_account_or_a_full_name_that_nobody_shares_means_somebody_without_a_doubt()
    {
        Some.Staff.OnlyOne(" HEAD.a ").ShouldBe(Some.HeadA);
        Some.Staff.OnlyOne("mevrouw bo DE Wit").ShouldBe(Some.HeadA);
        foreach (var name in new[] { "B. de Wit", "de Wit", "Kok", "Bo Kok", "???", "", null })
        {
            Some.Staff.OnlyOne(name).ShouldBeNull(name);
        }

        new StaffDirectory([Some.HeadA, Some.HeadB with { Name = "Bo de Wit" }]).OnlyOne("Bo de Wit").ShouldBeNull();
    }

    [Fact]
    public void An_address_finds_its_owner() => Some.Staff.WithEmail(" Desk.A@Example.test ").ShouldBe([Some.DeskA]);

    [Fact]
    public void No_address_finds_nobody() => Some.Staff.WithEmail(" ").ShouldBeEmpty();

    [Fact]
    public void A_line_without_end_is_walked_once()
    {
        StaffMember Of(string account, string manager) => new(account, account, account, null, null, "A", manager, []);
        var circle = new StaffDirectory([Of("a", "b"), Of("b", "c"), Of("c", "a")]);

        circle.Below(circle.Find("a")!).Select(m => m.Account).ShouldBe(["c", "b"], ignoreOrder: true);
    }
}
