using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Patterns;
using Zichtlijn.Restoration.Tests.Support;

namespace Zichtlijn.Restoration.Tests.Cases;

public class PatternTests
{
    private static readonly DateOnly Today = new(2023, 12, 1);

    [Fact]
    public void Five_that_are_alike_are_a_pattern_and_four_are_nothing()
    {
        Of(Alike(4)).ShouldBeEmpty();
        Of(Alike(5)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => (p.OrganisationalPart, p.Category, p.Cases).ShouldBe(("AMS", "bullying", 5)), p => p.Since.ShouldBe(new(2022, 12, 1)));
    }

    [Fact]
    public void What_did_not_happen_and_what_is_long_ago_does_not_count()
    {
        Of([.. Alike(4), .. Alike(3, counts: false)]).ShouldBeEmpty();
        Of([.. Alike(4), .. Alike(3, days: -400)]).ShouldBeEmpty();
        Of([.. Alike(4), .. Alike(4).Select(c => c with { Category = "exclusion" }), .. Alike(4).Select(c => c with { Part = "RTD" })]).ShouldBeEmpty("what is not alike is not added up");
    }

    [Fact]
    public void Whatever_the_reference_data_says_fewer_than_five_are_never_shown()
    {
        var rules = ReferenceDataSet.Current.RestorationRules;
        var reckless = ReferenceDataSet.Current with { RestorationRules = rules with { Entries = [.. rules.Entries.Select(e => e.Code == "patternCases" ? e with { Value = 1 } : e)] } };

        ListPatterns.Of(Alike(4), Today, reckless).ShouldBeEmpty();
    }

    private static IReadOnlyList<Contracts.Restoration.Http.V1.Pattern> Of(IEnumerable<PatternCase> cases) => ListPatterns.Of(cases, Today, ReferenceDataSet.Current);

    private static IEnumerable<PatternCase> Alike(int count, bool counts = true, int days = 0) =>
        Enumerable.Range(0, count).Select(n => new PatternCase("AMS", "bullying", Given.SubmittedAt.AddDays(days - n), counts));
}
