using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Recusing;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>Somebody of another desk looks at the report when both sides were heard, and nothing is final without them.</summary>
public class ReviewTests
{
    private static readonly Seat OfReviewer = new(Reports.Reviewer, Authority: null);

    [Fact]
    public void An_investigator_of_another_desk_is_asked()
    {
        var asked = Reports.Ask(Reports.Heard(), Given.First, "investigator.rtd").Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewAsked>();

        var after = Reports.Heard().After(asked);
        (after.State, after.Next).ShouldBe((InvestigationState.PeerReview, InvestigationStep.AwaitReview));
        (after.IsKnownTo(OfReviewer), after.MayOpen(OfReviewer), after.MustDeclare(OfReviewer)).ShouldBe((true, false, true));
    }

    [Fact]
    public void It_opens_to_them_when_they_have_no_interest_and_they_do_no_work_in_it()
    {
        var declared = DeclareConflict.Declare(Reports.InReview(declared: false), Reports.Reviewer, Given.Now).Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewerDeclared>();

        var after = Reports.InReview(declared: false).After(declared);
        (after.MayOpen(OfReviewer), after.MustDeclare(OfReviewer)).ShouldBe((true, false));
        after.MayWork(Reports.Reviewer).ShouldBe(InvestigationErrors.NotAssigned);
        DeclareConflict.Declare(after, Reports.Reviewer, Given.Now).ShouldBe(Decision.AlreadySo);
    }

    [Theory]
    [InlineData("investigator2.ams")] // investigates it
    [InlineData("investigator3.ams")] // of the same desk
    [InlineData("desk.ams")]
    [InlineData("nobody")]
    public void Whoever_is_near_is_not_asked(string account) => Reports.Ask(Reports.Heard(), Given.First, account).ShouldBeRefused(ReportErrors.ReviewerNotEligible);

    [Fact]
    public void Nor_somebody_whose_certificate_ended_or_who_is_kept_out()
    {
        var old = People.With(People.Member("investigator.rtd", Roles.Investigator, "RTD") with { CertifiedUntil = new(2023, 1, 1) });
        Reports.Heard().MayReview(old.Find("investigator.rtd")!, old, Given.Reference, Given.Now).ShouldBeFalse();
        Reports.Ask(Reports.Heard().After(new PersonBarred(Given.Now, Reports.Reviewer.Mark)), Given.First, "investigator.rtd").ShouldBeRefused(ReportErrors.ReviewerNotEligible);
    }

    [Fact]
    public void The_report_of_a_unit_can_be_looked_at_by_the_national_team_and_the_other_way_round()
    {
        Reports.Heard().MayReview(People.Find("ltio"), People.Staff, Given.Reference, Given.Now).ShouldBeTrue();
        var national = Given.Case(Given.Mandated(InvestigationKind.Ltio));
        national.EligibleReviewers(People.Staff, Given.Reference, Given.Now).Select(m => m.Account).ShouldBe(["investigator.rtd"]);
    }

    [Fact]
    public void Not_before_both_sides_were_heard_or_had_the_time()
    {
        var waiting = Reports.Notified().AfterAll([Reports.Submitted(), Reports.Response(1)]);

        Reports.Ask(Reports.Notified(), Given.First, "investigator.rtd").ShouldBeRefused(ReportErrors.NotHeard);
        Reports.Ask(waiting, Given.First, "investigator.rtd").ShouldBeRefused(ReportErrors.NotHeard);
        Reports.Ask(waiting, Given.First, "investigator.rtd", now: Given.Now.AddDays(14)).ShouldBeRefused(ReportErrors.NotHeard);
        Reports.Ask(waiting, Given.First, "investigator.rtd", now: Given.Now.AddDays(15)).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_they_look_at_is_whole_and_as_it_was_seen()
    {
        Reports.Ask(Reports.Heard(), Given.First, "investigator.rtd", Reports.Seen(asked: 1)).ShouldBeRefused(ReportErrors.DraftChanged);
        Reports.Ask(Reports.Heard(), Given.First, "investigator.rtd", Reports.Seen(faults: new ReportFault(ReportFaults.SanctionWord, 1, "ontslag"))).Refusal!.Code.ShouldBe("sanction-word");
    }

    [Fact]
    public void The_same_person_is_asked_once_and_another_takes_their_place()
    {
        Reports.Ask(Reports.InReview(), Given.First, "investigator.rtd").ShouldBe(Decision.AlreadySo);
        var other = Reports.InReview().AfterAll(Reports.Ask(Reports.InReview(), Given.First, "ltio").Events);

        (other.Report.Reviewer!.Account, other.Report.Reviewer.Declared, other.IsKnownTo(OfReviewer)).ShouldBe(("ltio", false, false));
    }

    [Fact]
    public void Only_whoever_was_asked_answers_after_declaring()
    {
        Reports.Answer(Reports.InReview(), Given.First, agrees: true).ShouldBeRefused(ReportErrors.NotReviewer);
        Reports.Answer(Reports.InReview(declared: false), Reports.Reviewer, agrees: true).ShouldBeRefused(AccessErrors.ConflictNotDeclared);
        Reports.Answer(Reports.InReview(), Reports.Reviewer, agrees: true).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void It_is_answered_once()
    {
        Reports.Answer(Reports.Reviewed(), Reports.Reviewer, agrees: true).ShouldBe(Decision.AlreadySo);
        Reports.Answer(Reports.Reviewed(), Reports.Reviewer, agrees: false).ShouldBeRefused(ReportErrors.ReviewGiven);
    }

    [Fact]
    public void Sent_back_it_is_written_on_and_looked_at_again_by_whoever_knows_it()
    {
        var back = Reports.Reviewed(agrees: false);
        (back.State, back.Next).ShouldBe((InvestigationState.HearingBothSides, InvestigationStep.AskReview));

        var again = back.AfterAll(Reports.Ask(back, Given.First, "investigator.rtd", new SeenDraft(5, Reports.Draft(5), Reports.Whole, [])).Events);

        (again.State, again.Report.Reviewer!.Declared, again.Report.Reviewer.Draft, again.Report.Reviewer.Agrees).ShouldBe((InvestigationState.PeerReview, true, 5, null));
    }

    [Fact]
    public void A_reviewer_who_has_an_interest_leaves_it_to_another()
    {
        var left = Reports.InReview().AfterAll(DeclareConflict.Recuse(Reports.Reviewer, Given.Now).Events);

        (left.Report.Reviewer, left.IsKnownTo(OfReviewer), left.Next).ShouldBe((null, false, InvestigationStep.AskReview));
    }
}
