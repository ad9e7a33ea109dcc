using CsCheck;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Dashboard.Cases;
using Zichtlijn.Dashboard.Cases.Following;

namespace Zichtlijn.Dashboard.Tests.Cases;

public class CaseRowTests
{
    private static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Start = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly object[] Story =
    [
        new ReportSubmitted(CaseId, 1, "Z-2023-000001", Start, Disclosure.Anonymous, "racism", [], "AMS", new(2023, 11, 9), new(2024, 2, 2), "2023-06"),
        new ReceiptAcknowledged(CaseId, 2, Start.AddHours(5)),
        new TriageStarted(CaseId, 2, Start.AddDays(1)),
        new TriageDecided(CaseId, 3, TriageOutcome.UnitInvestigation, "factsPlausible", Start.AddDays(7), "2023-06"),
    ];

    [Fact]
    public void Whatever_the_order_and_however_often_the_row_is_the_same() =>
        Gen.Select(Gen.Int[1, Story.Length], Gen.Int[0, Story.Length - 1].Array[0, 12])
            .SelectMany((heard, again) => Gen.Shuffle((object[])[.. Story.Take(heard), .. again.Where(i => i < heard).Select(i => Story[i])])
                .Select(told => (heard, told)))
            .Sample(t => Hear(t.told) == Hear(Story.Take(t.heard)));

    [Fact]
    public void Any_part_of_the_story_in_any_order_gives_one_row() =>
        Gen.Select(Gen.Bool.Array[Story.Length], Gen.Shuffle(Story)).Sample((chosen, order) =>
        {
            var part = Story.Where((_, i) => chosen[i]).ToArray();
            return Hear(order.Where(part.Contains)) == Hear(part);
        });

    [Theory]
    [InlineData(1, CasePhase.Reported, 0)]
    [InlineData(2, CasePhase.Reported, 0)]
    [InlineData(3, CasePhase.InTriage, 24)]
    [InlineData(4, CasePhase.InInvestigation, 168)]
    public void The_phase_follows_the_case(int heard, CasePhase phase, int sinceHours)
    {
        var row = Hear(Story.Take(heard));

        row.Phase.ShouldBe(phase);
        row.PhaseSince.ShouldBe(Start.AddHours(sinceHours));
        row.CaseNumber.ShouldBe("Z-2023-000001");
    }

    [Fact]
    public void Without_further_action_the_case_is_closed() =>
        Hear([Story[0], (TriageDecided)Story[3] with { Outcome = TriageOutcome.NoFurtherAction }]).Phase.ShouldBe(CasePhase.Closed);

    [Fact]
    public void A_term_runs_until_triage_has_decided()
    {
        Hear(Story.Take(1)).DueBy.ShouldBe(new DateOnly(2023, 11, 16));
        Hear(Story.Take(3)).DueBy.ShouldBe(new DateOnly(2023, 11, 16));
        Hear(Story).DueBy.ShouldBeNull();
    }

    [Fact]
    public void Until_the_report_is_heard_the_row_has_no_number_and_is_not_shown() =>
        Hear(Story.Skip(1)).CaseNumber.ShouldBeNull();

    private static CaseRow Hear(IEnumerable<object> contracts) => contracts.Aggregate(new CaseRow(CaseId), (row, contract) => contract switch
    {
        ReportSubmitted e => ReportSubmittedConsumer.Apply(row, e),
        ReceiptAcknowledged e => ReceiptAcknowledgedConsumer.Apply(row, e),
        TriageStarted e => TriageStartedConsumer.Apply(row, e),
        TriageDecided e => TriageDecidedConsumer.Apply(row, e),
        _ => throw new ArgumentException(contract.GetType().Name, nameof(contracts)),
    });
}
