using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>Both sides can get longer to respond to the draft: alike, for a limited time at a time, and never less than they were told.</summary>
public class ResponseTimeTests
{
    private static readonly Investigation Submitted = Reports.Notified().After(Reports.Submitted());

    [Fact]
    public void Both_sides_get_longer()
    {
        var longer = Reports.Extend(Submitted, Given.First).Events.ShouldHaveSingleItem().ShouldBeOfType<ResponseTimeExtended>();

        var after = Submitted.After(longer);
        (after.Report.RespondBy, after.State, after.Next).ShouldBe((Given.Today.AddDays(21), InvestigationState.HearingBothSides, InvestigationStep.AwaitResponses));
    }

    [Fact]
    public void Until_then_nobody_else_looks_at_it_unless_all_responded()
    {
        var after = Submitted.After(Reports.Longer());

        Reports.Ask(after, Given.First, "investigator.rtd", now: Given.Now.AddDays(21)).ShouldBeRefused(ReportErrors.NotHeard);
        Reports.Ask(after, Given.First, "investigator.rtd", now: Given.Now.AddDays(22)).Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewAsked>();
        after.AfterAll([Reports.Response(), Reports.Response(1)]).IsHeard(Given.Today).ShouldBeTrue();
    }

    /// <summary>Whatever was said before, somebody counts on the new day.</summary>
    [Theory]
    [InlineData(0, 21, false)]
    [InlineData(0, 22, true)]
    [InlineData(1, 21, false)]
    [InlineData(2, 21, true)]
    public void A_day_that_was_promised_is_kept_also_when_all_responded_before(int anew, int day, bool heard)
    {
        var longer = Reports.Heard().AfterAll([Reports.TimeAsked(), Reports.Longer()]).AfterAll([.. new object[] { Reports.Response(1), Reports.Response() }.Take(anew)]);

        longer.IsHeard(Given.Today.AddDays(day)).ShouldBe(heard);
        longer.Next.ShouldBe(anew == 2 ? InvestigationStep.AskReview : InvestigationStep.AwaitResponses);
        var asked = Reports.Ask(longer, Given.First, "investigator.rtd", now: Given.Now.AddDays(day));
        asked.Refusal.ShouldBe(heard ? null : ReportErrors.NotHeard);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void Nobody_gets_less_time_than_they_were_told(int days) => Reports.Extend(Submitted, Given.First, days).ShouldBeRefused(ReportErrors.NoLonger);

    [Fact]
    public void Ten_working_days_are_the_most_at_a_time()
    {
        // The last day is Friday 17 November 2023; ten working days later it is Friday 1 December.
        Submitted.LatestRespondBy(Given.Reference).ShouldBe(new DateOnly(2023, 12, 1));
        Reports.Extend(Submitted, Given.First, days: 28).Refusal.ShouldBeNull();
        Reports.Extend(Submitted, Given.First, days: 29).ShouldBeRefused(ReportErrors.TooLong);
    }

    [Fact]
    public void It_can_be_given_again_and_counts_from_the_day_that_holds_then()
    {
        var longer = Submitted.After(Reports.Longer(28));

        Reports.Extend(longer, Given.First, days: 42).Refusal.ShouldBeNull();
        longer.After(Reports.Longer(42)).Report.Extensions.ShouldBe(2);
    }

    [Fact]
    public void The_same_day_is_given_once() => Reports.Extend(Submitted.After(Reports.Longer()), Given.First).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void A_last_day_that_is_over_can_be_made_later_but_not_one_that_would_be_over_too()
    {
        Reports.Extend(Submitted, Given.First, days: 21, now: Given.Now.AddDays(20)).Refusal.ShouldBeNull();
        Reports.Extend(Submitted, Given.First, days: 21, now: Given.Now.AddDays(22)).ShouldBeRefused(ReportErrors.NoLonger);
    }

    [Fact]
    public void Nobody_gives_it_who_does_not_investigate_the_case() => Reports.Extend(Submitted, Given.Third).ShouldBeRefused(InvestigationErrors.NotAssigned);

    [Fact]
    public void Before_and_after_there_is_nothing_to_respond_to()
    {
        Reports.Extend(Reports.Notified(), Given.First).ShouldBeRefused(ReportErrors.NotHearing);
        Reports.Extend(Reports.InReview(), Given.First).ShouldBeRefused(ReportErrors.NotHearing);
        Reports.AskTime(Reports.Notified()).ShouldBeRefused(ReportErrors.NotHearing);
        Reports.AskTime(Reports.InReview()).ShouldBeRefused(ReportErrors.NotHearing);
    }

    [Fact]
    public void A_report_that_was_sent_back_can_be_responded_to_for_longer() => Reports.Extend(Reports.Reviewed(agrees: false), Given.First).Refusal.ShouldBeNull();

    [Fact]
    public void Another_draft_has_its_own_time()
    {
        var again = Submitted.AfterAll([Reports.Longer(), Reports.TimeAsked(), Reports.Submitted(draft: 9)]);

        (again.Report.RespondBy, again.Report.Extensions, again.Report.AskedForTime.Count).ShouldBe((Given.Today.AddDays(14), 0, 0));
    }

    [Fact]
    public void Who_asks_twice_asked_once_until_there_is_more_time()
    {
        var asked = Submitted.AfterAll(Reports.AskTime(Submitted).Events);

        asked.Report.AskedForTime.ShouldBe([1]);
        Reports.AskTime(asked).ShouldBe(Decision.AlreadySo);
        Reports.AskTime(asked.After(Reports.Longer())).Events.ShouldHaveSingleItem().ShouldBeOfType<ResponseTimeAsked>();
    }
}
