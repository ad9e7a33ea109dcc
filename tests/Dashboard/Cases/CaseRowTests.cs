using System.Text.Json;
using CsCheck;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
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
        new TermChanged(CaseId, 3, "triage", TermState.Running, new(2023, 11, 30), "capacity"),
        new TermChanged(CaseId, 4, "complaint", TermState.Running, new(2023, 12, 14)),
        new TermChanged(CaseId, 5, "complaintWithCommittee", TermState.Running, new(2024, 1, 11), Replaces: "complaint"),
        new TriageDecided(CaseId, 6, [TriageOutcome.UnitInvestigation], "factsPlausible", Start.AddDays(7), "2023-06"),
        new TermChanged(CaseId, 2, "mandate", TermState.Running, new(2023, 11, 16)),
        new InvestigationMandated(CaseId, 3, InvestigationKind.Exploratory, Start.AddDays(8), new(2023, 12, 8), "2023-06"),
        new InvestigationEnded(CaseId, 9, InvestigationKind.Exploratory, Start.AddDays(20)),
        new TriageReopened(CaseId, 12, Start.AddDays(30)),
        new TriageDecided(CaseId, 15, [TriageOutcome.LtioInvestigation], "factsPlausible", Start.AddDays(31), "2023-06"),
        new InvestigationMandated(CaseId, 11, InvestigationKind.Ltio, Start.AddDays(32), new(2024, 1, 8), "2023-06"),
        new InvestigationReported(CaseId, 40, InvestigationKind.Ltio, Start.AddDays(60), [new(2, Finding.Unfounded, null), new(3, Finding.Established, "mark")], "2023-06"),
    ];

    [Fact]
    public void Whatever_the_order_and_however_often_the_row_is_the_same() =>
        Gen.Select(Gen.Int[1, Story.Length], Gen.Int[0, Story.Length - 1].Array[0, 12])
            .SelectMany((heard, again) => Gen.Shuffle((object[])[.. Story.Take(heard), .. again.Where(i => i < heard).Select(i => Story[i])])
                .Select(told => (heard, told)))
            .Sample(t => Told(Hear(t.told)) == Told(Hear(Story.Take(t.heard))));

    [Fact]
    public void Any_part_of_the_story_in_any_order_gives_one_row() =>
        Gen.Select(Gen.Bool.Array[Story.Length], Gen.Shuffle(Story)).Sample((chosen, order) =>
        {
            var part = Story.Where((_, i) => chosen[i]).ToArray();
            return Told(Hear(order.Where(part.Contains))) == Told(Hear(part));
        });

    [Theory]
    [InlineData(1, CasePhase.Reported, 0)]
    [InlineData(2, CasePhase.Reported, 0)]
    [InlineData(3, CasePhase.InTriage, 24)]
    [InlineData(7, CasePhase.InInvestigation, 168)]
    [InlineData(9, CasePhase.InInvestigation, 8 * 24)]
    [InlineData(10, CasePhase.Closed, 20 * 24)]
    [InlineData(11, CasePhase.InTriage, 30 * 24)]
    [InlineData(12, CasePhase.InInvestigation, 31 * 24)]
    [InlineData(13, CasePhase.InInvestigation, 32 * 24)]
    [InlineData(14, CasePhase.InConsultation, 60 * 24)]
    public void The_phase_follows_the_case(int heard, CasePhase phase, int sinceHours)
    {
        var row = Hear(Story.Take(heard));

        row.Phase.ShouldBe(phase);
        row.PhaseSince.ShouldBe(Start.AddHours(sinceHours));
        row.CaseNumber.ShouldBe("Z-2023-000001");
    }

    [Fact]
    public void Without_further_action_the_case_is_closed() =>
        Hear([Story[0], (TriageDecided)Story[6] with { Outcomes = [TriageOutcome.NoFurtherAction] }]).Phase.ShouldBe(CasePhase.Closed);

    [Fact]
    public void When_nothing_was_established_the_case_is_closed() =>
        Hear([.. Story.Take(13), (InvestigationReported)Story[13] with { Charges = [new(3, Finding.NotEstablished, null)] }]).Phase.ShouldBe(CasePhase.Closed);

    [Fact]
    public void What_those_who_investigate_told_before_triage_weighed_it_again_does_not_count_any_more()
    {
        Hear([Story[0], Story[10], Story[9], Story[8]]).ShouldSatisfyAllConditions(r => r.Phase.ShouldBe(CasePhase.InTriage), r => r.PhaseSince.ShouldBe(Start.AddDays(30)));
        Hear([Story[0], Story[10], (TriageDecided)Story[11] with { Outcomes = [TriageOutcome.NoFurtherAction] }, Story[8]]).Phase.ShouldBe(CasePhase.Closed);
    }

    [Fact]
    public void A_mandate_that_is_not_newer_than_what_was_heard_changes_nothing() =>
        Hear([.. Story.Take(10), (InvestigationMandated)Story[8] with { MandatedAt = Start.AddDays(40) }]).Phase.ShouldBe(CasePhase.Closed);

    [Fact]
    public void What_is_due_first_is_the_open_term_that_ends_first()
    {
        DueAfter(1).ShouldBe(new DateOnly(2023, 11, 7), "personal contact");
        DueAfter(3).ShouldBe(new DateOnly(2023, 11, 16), "triage, since receipt was confirmed");
        DueAfter(4).ShouldBe(new DateOnly(2023, 11, 30), "triage was made longer");
        DueAfter(7).ShouldBe(new DateOnly(2024, 1, 11), "the complaint with a committee, since triage decided");
        Hear([.. Story.Take(7), new TermChanged(CaseId, 7, "complaintWithCommittee", TermState.Met, LastDay: null)]).DueBy.ShouldBe(new DateOnly(2024, 2, 2), "feedback");

        DateOnly? DueAfter(int heard) => Hear(Story.Take(heard)).DueBy;
    }

    [Fact]
    public void What_stands_still_is_not_due() =>
        Hear([.. Story.Take(3), new TermChanged(CaseId, 3, "triage", TermState.Suspended, LastDay: null)]).DueBy.ShouldBe(new DateOnly(2024, 2, 2), "feedback");

    [Fact]
    public void Until_the_report_is_heard_the_row_has_no_number_and_is_not_shown() =>
        Hear(Story.Skip(1)).CaseNumber.ShouldBeNull();

    private static string Told(CaseRow row) => JsonSerializer.Serialize(row);

    private static CaseRow Hear(IEnumerable<object> contracts) => contracts.Aggregate(new CaseRow(CaseId), (row, contract) => contract switch
    {
        ReportSubmitted e => ReportSubmittedConsumer.Apply(row, e),
        ReceiptAcknowledged e => ReceiptAcknowledgedConsumer.Apply(row, e),
        TermChanged e => TermChangedConsumer.Apply(row, e),
        TriageStarted e => TriageStartedConsumer.Apply(row, e),
        TriageDecided e => TriageDecidedConsumer.Apply(row, e),
        TriageReopened e => TriageReopenedConsumer.Apply(row, e),
        InvestigationMandated e => InvestigationMandatedConsumer.Apply(row, e),
        InvestigationReported e => InvestigationReportedConsumer.Apply(row, e),
        InvestigationEnded e => InvestigationEndedConsumer.Apply(row, e),
        _ => throw new ArgumentException(contract.GetType().Name, nameof(contracts)),
    });
}
