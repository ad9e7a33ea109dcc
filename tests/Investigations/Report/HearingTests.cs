using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>Both sides get the draft and say what they think of it, before anything is found for good.</summary>
public class HearingTests
{
    private static readonly Investigation Submitted = Reports.Notified().After(Reports.Submitted());

    [Fact]
    public void Both_sides_have_ten_working_days()
    {
        var submitted = Reports.Submit(Reports.Notified(), Given.First).Events.ShouldHaveSingleItem().ShouldBeOfType<DraftSubmitted>();

        (submitted.Draft, submitted.RespondBy).ShouldBe((Reports.Version, new DateOnly(2023, 11, 17)));
        var after = Reports.Notified().After(submitted);
        (after.State, after.Next).ShouldBe((InvestigationState.HearingBothSides, InvestigationStep.AwaitResponses));
    }

    [Fact]
    public void The_same_draft_is_given_once() => Reports.Submit(Submitted, Given.First).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void Another_draft_is_given_anew_and_heard_about_anew()
    {
        var newer = new SeenDraft(9, Reports.Draft(9), Reports.Whole, []);

        var after = Reports.Heard().AfterAll(Reports.Submit(Reports.Heard(), Given.First, newer).Events);

        (after.Report.Draft, after.Report.Responded.Count, after.Next).ShouldBe((9, 0, InvestigationStep.AwaitResponses));
    }

    [Fact]
    public void Nobody_gives_it_who_does_not_investigate_the_case() => Reports.Submit(Reports.Notified(), Given.Third).ShouldBeRefused(InvestigationErrors.NotAssigned);

    [Fact]
    public void Nobody_is_surprised_by_a_report() =>
        Reports.Submit(Given.Case(Given.Planned()), Given.First).ShouldBeRefused(ReportErrors.SubjectNotNotified);

    [Fact]
    public void Without_a_plan_there_is_no_report() =>
        Reports.Submit(Given.Case([.. Given.Staffed(), Reports.Notified(1)]), Given.First).ShouldBeRefused(InvestigationErrors.NoPlan);

    [Fact]
    public void An_inquiry_has_none()
    {
        var inquiry = Given.Case(Given.Planned(InvestigationKind.Exploratory));

        Reports.Submit(inquiry, Given.First).ShouldBeRefused(ReportErrors.NoReportOfInquiry);
        SaveReport.Refuse(inquiry, Given.First).ShouldBe(ReportErrors.NoReportOfInquiry);
    }

    [Fact]
    public void What_was_saved_meanwhile_is_looked_at_first() => Reports.Submit(Reports.Notified(), Given.First, Reports.Seen(asked: 3)).ShouldBeRefused(ReportErrors.DraftChanged);

    [Fact]
    public void What_lacks_something_is_not_given() =>
        Reports.Submit(Reports.Notified(), Given.First, Reports.Seen(faults: new ReportFault(ReportFaults.ChargeUnanswered, 1, null))).Refusal!.Code.ShouldBe("charge-unanswered");

    [Fact]
    public void When_all_responded_a_colleague_can_look_at_it()
    {
        var one = Submitted.AfterAll(Reports.Respond(Submitted, 1).Events);
        one.Next.ShouldBe(InvestigationStep.AwaitResponses);

        one.AfterAll(Reports.Respond(one).Events).Next.ShouldBe(InvestigationStep.AskReview);
    }

    [Fact]
    public void Somebody_can_respond_twice_and_counts_once() =>
        Submitted.AfterAll([Reports.Response(1), Reports.Response(1)]).Report.Responded.ShouldBe([1]);

    [Fact]
    public void The_same_words_are_said_once() => Reports.Respond(Submitted, 1, isSame: true).ShouldBe(Decision.AlreadySo);

    [Theory]
    [InlineData(19, true, false)]
    [InlineData(20, true, true)]
    [InlineData(20, false, false)]
    public void One_side_responds_so_often_by_themselves_and_an_investigator_can_note_more(int before, bool byThemselves, bool refused) =>
        Reports.Respond(Submitted, 1, byThemselves, before).Refusal.ShouldBe(refused ? ReportErrors.TooManyResponses : null);

    [Fact]
    public void The_same_words_are_no_response_too_many() => Reports.Respond(Submitted, 1, byThemselves: true, before: 20, isSame: true).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void Whoever_was_not_told_of_charges_does_not_respond() => Reports.Respond(Submitted, 2).ShouldBeRefused(RightsErrors.UnknownNotice);

    [Fact]
    public void Before_and_after_there_is_nothing_to_respond_to()
    {
        Reports.Respond(Reports.Notified(), 1).ShouldBeRefused(ReportErrors.NotHearing);
        Reports.Respond(Reports.InReview(), 1).ShouldBeRefused(ReportErrors.NotHearing);
    }

    [Fact]
    public void Other_charges_begin_the_report_anew()
    {
        var amended = Reports.InReview().After(Given.Issued(number: 2, charges: [1, 2]));

        amended.Report.ShouldBe(ReportStage.None);
        (amended.State, amended.Next, amended.Access.IsHandler(Reports.Reviewer.Mark)).ShouldBe((InvestigationState.Planned, InvestigationStep.NotifySubject, false));
        Reports.InReview().After(Given.Issued(number: 2, charges: [1])).State.ShouldBe(InvestigationState.PeerReview);
    }
}
