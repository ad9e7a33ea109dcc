using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Opening;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Finalising;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>A report becomes final as it was looked at, and the investigation is over with it.</summary>
public class FinalisingTests
{
    [Fact]
    public void It_is_final_and_nothing_is_due_any_more()
    {
        var decision = Reports.Finalise(Reports.Reviewed(), Given.First);

        decision.Events.OfType<ClockMet>().ShouldContain(c => c.Clock == "unitInvestigation");
        var after = Reports.Reviewed().AfterAll(decision.Events);
        (after.State, after.Next, after.IsOver, after.Clocks.All.Exists(c => c.IsOpen)).ShouldBe((InvestigationState.Reported, InvestigationStep.None, true, false));
        after.IsKnownTo(new Seat(Reports.Reviewer, Authority: null)).ShouldBeFalse("the reviewer's work is done");
        after.MayOpen(new Seat(Given.First, Authority: null)).ShouldBeTrue("the investigators hand it out");
    }

    [Fact]
    public void Each_finding_is_about_whoever_was_told_of_the_charge() =>
        FinaliseReport.Findings(Reports.Reviewed(), Reports.Whole).ShouldBe([new ChargeFinding(1, Finding.Established, "mark-of-jansen")]);

    [Fact]
    public void Not_without_a_colleague_who_agrees()
    {
        Reports.Finalise(Reports.Heard(), Given.First).ShouldBeRefused(ReportErrors.NotReviewed);
        Reports.Finalise(Reports.InReview(), Given.First).ShouldBeRefused(ReportErrors.NotReviewed);
        Reports.Finalise(Reports.Reviewed(agrees: false), Given.First).ShouldBeRefused(ReportErrors.NotReviewed);
    }

    [Fact]
    public void Not_when_it_is_not_what_they_agreed_to()
    {
        var newer = new SeenDraft(5, Reports.Draft(5), Reports.Whole, []);

        Reports.Finalise(Reports.Reviewed(), Given.First, newer).ShouldBeRefused(ReportErrors.DraftChanged);
        Reports.Finalise(Reports.Reviewed(), Given.First, Reports.Seen(asked: 3)).ShouldBeRefused(ReportErrors.DraftChanged);
        Reports.Finalise(Reports.Reviewed(), Given.First, Reports.Seen(faults: new ReportFault(ReportFaults.SourceUnknown, 1, "E-9"))).Refusal!.Code.ShouldBe("source-unknown");
    }

    [Fact]
    public void Not_by_whoever_does_not_investigate_the_case() => Reports.Finalise(Reports.Reviewed(), Given.Third).ShouldBeRefused(InvestigationErrors.NotAssigned);

    [Fact]
    public void Said_once_more_it_is_final_already() => Reports.Finalise(Reports.Reported(), Given.First).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void Nothing_of_it_changes_afterwards()
    {
        SaveReport.Refuse(Reports.Reported(), Given.First).ShouldBe(InvestigationErrors.Over);
        Reports.Submit(Reports.Reported(), Given.First).ShouldBeRefused(InvestigationErrors.Over);
        Reports.Ask(Reports.Reported(), Given.First, "ltio").ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void Asked_for_again_it_begins_anew()
    {
        var again = Reports.Reported().After(Given.Requested() with { TriageVersion = 20 });

        (again.State, again.Report).ShouldBe((InvestigationState.AwaitingMandate, ReportStage.None));
    }

    [Fact]
    public void Asked_for_again_it_is_closed_to_those_who_investigated_it()
    {
        var asked = Given.Contract with { Version = 20, Kind = InvestigationKind.Ltio };

        var again = Reports.Reported().AfterAll(InvestigationAskedConsumer.Open(Reports.Reported(), asked, People.Staff, Given.Reference));

        again.Assignments.ShouldBeEmpty();
        again.IsKnownTo(new Seat(Given.First, Authority: null)).ShouldBeFalse("the national team investigates now");
    }
}
