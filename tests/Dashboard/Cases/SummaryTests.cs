using CsCheck;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Dashboard.Cases.Summarising;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Dashboard.Tests.Cases;

public class SummaryTests
{
    private static readonly string[] Parts = [.. ReferenceDataSet.Current.OrganisationalParts.Entries.Select(p => p.Code)];

    private static readonly Gen<CaseCount[]> Counts = Gen.Select(
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]), Gen.Enum<CasePhase>(), Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30],
        (part, phase, all, reported, overdue) => new CaseCount(part, phase, all, Math.Min(reported, all), phase == CasePhase.Closed ? 0 : Math.Min(overdue, all)))
        .Array[0, 40];

    [Fact]
    public void Parts_and_phases_add_up_to_the_totals() => Counts.Sample(counts =>
    {
        var summary = Summarise(counts, protect: false);

        return summary.Running == summary.Parts.Sum(p => p.Running)
            && summary.Running == summary.Phases.Sum(p => p.Count)
            && summary.Reported == summary.Parts.Sum(p => p.Reported)
            && summary.Overdue == summary.Parts.Sum(p => p.Overdue)
            && summary.Reported == counts.Sum(c => c.Reported);
    });

    [Fact]
    public void Closed_cases_do_not_run()
    {
        var summary = Summarise([new("AMS", CasePhase.Closed, 7, 6, 0), new("AMS", CasePhase.InTriage, 2, 1, 1)], protect: false);

        (summary.Reported, summary.Running, summary.Overdue).ShouldBe((7, 2, 1));
        summary.Phases.Select(p => p.Phase).ShouldNotContain(CasePhase.Closed);
    }

    [Fact]
    public void Every_part_and_phase_is_named_even_when_it_has_no_case()
    {
        var summary = Summarise([], protect: false);

        summary.Parts.Select(p => p.OrganisationalPart).ShouldBe(Parts);
        summary.Parts.ShouldAllBe(p => p.Running == 0);
        summary.Phases.Count.ShouldBe(Enum.GetValues<CasePhase>().Length - 1);
    }

    [Fact]
    public void Who_sees_one_part_sees_that_part_only() =>
        Summarise([new("AMS", CasePhase.InTriage, 2, 1, 1)], protect: false, part: "AMS").Parts
            .ShouldBe([new PartCount("AMS", 1, 2, 1)]);

    [Fact]
    public void Protected_no_small_number_is_shown_anywhere() => Counts.Sample(counts =>
    {
        var summary = Summarise(counts, protect: true);
        return Numbers(summary).All(n => n is null or >= 5);
    });

    [Fact]
    public void Protected_every_number_that_is_shown_is_true() => Counts.Sample(counts =>
        Numbers(Summarise(counts, protect: true)).Zip(Numbers(Summarise(counts, protect: false))).All(n => n.First is null || n.First == n.Second));

    private static IEnumerable<int?> Numbers(DashboardSummary s) =>
        [s.Reported, s.Running, s.Overdue, .. s.Phases.Select(p => p.Count), .. s.Parts.SelectMany(p => (int?[])[p.Reported, p.Running, p.Overdue])];

    private static DashboardSummary Summarise(CaseCount[] counts, bool protect, string? part = null) => Summary.Summarise(
        counts, ReferenceDataSet.Current, part, new(2023, 11, 30), new Freshness("live", DateTimeOffset.UnixEpoch), protect);
}
