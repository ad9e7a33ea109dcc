using Marten;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Comparators;

public class ComparisonTests
{
    private static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;
    private static readonly Profile Matter = new("discrimination", InNormSet: true, "serious", Repeated: true, ["warnedBefore", "leads"]);

    [Fact]
    public void What_is_alike_has_points_and_what_differs_is_named_on_both_sides()
    {
        var found = Search(Rulings.Ruling(1, Rulings.Traits("racism", repeated: false), "leads", "harm")).Comparators.Single();

        found.Alike.ShouldBe([new("normSet", "norm", 2), new("severity", "serious", 3), new("factor", "leads", 1)]);
        found.Different.ShouldBe(
            [new("category", "discrimination", "racism"), new("repeated", "repeated", "first"), new("factor", "warnedBefore", null), new("factor", null, "harm")]);
        (found.Id, found.Kind, found.Cases, found.Points, found.Weight).ShouldBe(("ECLI:NL:CRVB:2023:1", ComparatorKind.Ruling, 1, 6, 100));
    }

    [Fact]
    public void What_is_alike_in_everything_has_the_most_points_and_what_has_too_few_is_not_comparable()
    {
        var search = Search(
            Rulings.Ruling(1, Rulings.Traits(), "leads", "warnedBefore"), Rulings.Ruling(2, Rulings.Traits("bullying")), Rulings.Ruling(3, Rulings.Traits()));

        search.Comparators.Select(c => c.Id[^1]).ShouldBe(['1', '3']);
        (search.Comparators[0].Points, search.MostPoints, search.LeastPoints, search.Total).ShouldBe((13, 13, 6, 2));
    }

    [Theory]
    [InlineData("upheld", false, 100, "")]
    [InlineData("effectsUpheld", false, 100, "")]
    [InlineData("notAssessed", false, 100, "")]
    [InlineData("quashed", false, 25, "overturned")]
    [InlineData("replaced", false, 25, "overturned")]
    [InlineData("upheld", true, 0, "unmotivated")]
    [InlineData("quashed", true, 0, "overturned,unmotivated")]
    [InlineData(null, false, 100, "")]
    public void What_a_court_overturned_or_nobody_explained_counts_for_less(string? outcome, bool unmotivated, int weight, string reasons)
    {
        var found = Search(Rulings.Ruling(1, Rulings.Traits(outcome: outcome, unmotivated: unmotivated))).Comparators.Single();

        (found.Weight, string.Join(',', found.LessWeight)).ShouldBe((weight, reasons));
    }

    [Fact]
    public void Sanctions_are_counted_in_the_order_of_the_law_plain_weighted_and_as_they_held()
    {
        var search = Search(
            Rulings.Ruling(1, Rulings.Traits()), Rulings.Ruling(2, Rulings.Traits(outcome: "replaced", replacedBy: "conditionalDismissal")),
            Rulings.Ruling(3, Rulings.Traits(outcome: "quashed")), Rulings.Ruling(4, Rulings.Traits(sanction: "fine", outcome: null)));

        search.Sanctions.Select(s => s.Sanction).ShouldBe(Reference.Sanctions.Entries.Select(s => s.Code));
        search.Sanctions.Where(s => s is not { Cases: 0, Held: 0 }).ShouldBe([new("fine", 1, 100, 1), new("conditionalDismissal", 0, 0, 1), new("dismissal", 3, 150, 1)]);
        search.Outcomes.ShouldBe([new("upheld", 1), new("effectsUpheld", 0), new("quashed", 1), new("replaced", 1), new("notAssessed", 0)]);
    }

    [Fact]
    public void No_more_is_shown_than_can_be_looked_through_and_the_total_says_that_there_is_more()
    {
        var search = Search([.. Enumerable.Range(1, 60).Select(n => Rulings.Ruling(n, Rulings.Traits()))]);

        (search.Comparators.Count, search.Total, search.Sanctions.Sum(s => s.Cases)).ShouldBe((50, 60, 50));
    }

    [Fact]
    public void The_order_in_which_cases_are_kept_makes_no_difference()
    {
        Precedent[] all = [.. Enumerable.Range(1, 9).Select(n => Rulings.Ruling(n, Rulings.Traits(outcome: n % 2 == 0 ? "quashed" : "upheld"))), .. Own(5), .. Own(6, "fine")];

        Search([.. all.Reverse()]).Comparators.Select(c => c.Id).ShouldBe(Search(all).Comparators.Select(c => c.Id));
    }

    [Fact]
    public void Own_cases_are_shown_in_fives_without_the_factors_that_would_tell_them_apart()
    {
        var search = Search([.. Own(12), .. Own(4, "fine")]);

        var group = search.Comparators.Single();
        (group.Kind, group.Cases, group.Id, group.Points).ShouldBe((ComparatorKind.OwnCases, 10, "discrimination.serious.repeated.dismissal", 11));
        group.Alike.Concat<object>(group.Different).ShouldNotContain(c => c.ToString()!.Contains("factor"));
        search.Sanctions.Single(s => s.Cases > 0).ShouldBe(new("dismissal", 10, 1_000, 10));
    }

    /// <summary>Whichever source they come from: nothing is shown that did not pass through the protection.</summary>
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    public async Task Every_source_is_protected(int together, int shown)
    {
        IPrecedents[] sources = [new Kept([.. Own(together).Skip(2)]), new Kept([.. Own(together).Take(2)])];

        (await sources.ShownAsync(session: null!, Reference, TestContext.Current.CancellationToken)).Sum(p => p.Cases).ShouldBe(shown);
    }

    [Fact]
    public void Every_criterion_and_reason_has_its_points_or_its_weight()
    {
        Reference.ComparatorPoints.Entries.Select(e => e.Code).ShouldBe(["category", "normSet", "severity", "repeated", "factor"]);
        Reference.ComparatorWeights.Entries.ShouldAllBe(e => e.Value >= 0 && e.Value < 100);
        Reference.CourtOutcomes.Entries.Select(e => e.Kind).Distinct().ShouldBe(["stands", "overturned", "open"]);
    }

    private sealed class Kept(IReadOnlyList<Precedent> all) : IPrecedents
    {
        public Task<IReadOnlyList<Precedent>> AllAsync(IQuerySession session, CancellationToken cancellationToken) => Task.FromResult(all);
    }

    private static ComparatorSearch Search(params Precedent[] precedents) => SmallGroups.Protect(precedents, 5).Search(Matter, Reference);

    private static IEnumerable<Precedent> Own(int cases, string sanction = "dismissal") =>
        Enumerable.Range(0, cases).Select(n => new Precedent(Ecli: null, Rulings.Traits(sanction: sanction, outcome: null), n % 2 == 0 ? ["leads"] : ["harm"]));
}
