using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>Whoever it is about is told, of charges of the mandate, once, and in time or with a motive later.</summary>
public class NotifySubjectTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Planned = Given.Case(Given.Planned());
    private static readonly Investigation Three = Given.Case([.. Given.Planned(), Given.Issued(number: 2, charges: [1, 2, 3])]);

    [Fact]
    public void Who_is_told_of_the_last_charge_meets_the_term_and_is_asked_how_they_are_doing_from_then_on()
    {
        var events = Do.Notify(Planned, Given.First, [1], "mark").Events;

        events.ShouldSatisfyAllConditions(
            e => e[0].ShouldBeOfType<SubjectNotified>().ShouldSatisfyAllConditions(n => (n.Number, n.By, n.Person).ShouldBe((1, Given.First.Account, "mark")), n => n.Charges.ShouldBe([1])),
            e => e[1].ShouldBe(new ClockMet(Given.Now, Notices.Clock, Given.Today, Given.First.Account)),
            e => e[2].ShouldBeOfType<ClockStarted>().Clock.ShouldBe(PeopleClocks.WelfareSubject), e => e.Count.ShouldBe(3));
        var after = Planned.AfterAll(events);
        (after.NoticeOf("mark")!.Number, after.NoticeOf("another"), after.Next).ShouldBe((1, null, InvestigationStep.DoSteps));
    }

    [Fact]
    public void While_a_charge_is_left_the_term_runs_and_who_is_told_of_more_keeps_the_number()
    {
        var one = Three.AfterAll(Do.Notify(Three, Given.First, [1], "mark").Events);
        var two = one.AfterAll(Do.Notify(one, Given.Second, [2], "another").Events);
        (two.Clocks[Notices.Clock].IsOpen, two.Next).ShouldBe((true, InvestigationStep.NotifySubject));

        var all = two.AfterAll(Do.Notify(two, Given.First, [3], "mark").Events);

        all.Notices.Select(n => (n.Number, n.Person, string.Join(',', n.Charges))).ShouldBe([(1, "mark", "1,3"), (2, "another", "2")]);
        all.Clocks[Notices.Clock].IsOpen.ShouldBeFalse();
        all.Clocks.All.Count(c => c.Code == PeopleClocks.WelfareSubject).ShouldBe(1);
    }

    [Fact]
    public void What_nobody_may_be_told_like_this_is_refused()
    {
        Do.Notify(Given.Case(Given.Planned(InvestigationKind.Exploratory)), Given.First, [1]).ShouldBeRefused(RightsErrors.NoneInInquiry);
        Do.Notify(Three, Given.First, [1, 4]).ShouldBeRefused(InvestigationErrors.UnknownCharge);
        Do.Notify(Three, Given.First, [1, 2], ofSeveral: true).ShouldBeRefused(RightsErrors.OfSeveral);
        Do.Notify(Three.After(Given.Notified(1)), Given.First, [1, 2]).ShouldBeRefused(RightsErrors.AlreadyTold);
        Do.Notify(Three.After(Given.Notified(1)), Given.First, [1], again: true).ShouldBe(Decision.AlreadySo);
        Do.Notify(Planned, Given.Third, [1], again: true).ShouldBeRefused(InvestigationErrors.NotAssigned);
    }

    [Fact]
    public void A_charge_that_somebody_was_told_of_stays_about_them()
    {
        var told = Given.Case(Given.Told());
        var wish = Commands.WishOf(told, Commands.Charge("Ans van Elders", 1));

        Decide(told, wish.Beside([new(1, "Piet van Elders", "Schold.")])).ShouldBeRefused(RightsErrors.AboutSomebodyElse);
        Decide(told, wish.Beside([new(1, "ANS van Elders", "Schold.")])).Refusal.ShouldBeNull();
        Decide(Planned, wish.Beside([new(1, "Piet van Elders", "Schold.")])).Refusal.ShouldBeNull("nobody was told yet");

        static Decision Decide(Investigation i, Investigations.Cases.Mandating.MandateWish wish) =>
            Investigations.Cases.Mandating.IssueMandate.Decide(i, Given.Head, wish, Given.Sealed, Given.Sealed, People.Staff, Given.Reference, Given.Now);
    }

    [Fact]
    public void To_wait_takes_a_motive_four_weeks_at_most_and_can_be_repeated_without_anybody_else()
    {
        Do.Defer(Planned, Given.First, done: ExtensionForm.None).Refusal!.Code.ShouldBe("extension-form-missing");
        Do.Defer(Planned, Given.First, "5w").Refusal!.Code.ShouldBe("extension-too-long");
        var waiting = Planned;
        foreach (var day in new[] { "2023-12-08", "2024-01-05", "2024-02-02", "2024-03-01" })
        {
            Do.Defer(waiting, Given.First).Events.ShouldHaveSingleItem().ShouldBeOfType<ClockExtended>().LastDay.ToString("O").ShouldBe(day);
            waiting = waiting.AfterAll(Do.Defer(waiting, Given.First).Events);
        }

        waiting.Next.ShouldBe(InvestigationStep.DoSteps, "there is a reason to wait");
        Given.Reference.Terms[Notices.Clock].Rule().IsToldInWriting.ShouldBeFalse("it would not be waited with if they were told");
        new Commands(People.Staff, Given.Now.AddDays(8)).Defer(Planned, Given.First).Refusal!.Code.ShouldBe("term-over");
    }

    [Fact]
    public void Who_assists_somebody_is_noted_while_it_runs()
    {
        var told = Given.Case(Given.Told());

        Do.Assist(told, Given.Second, 1).Events.ShouldHaveSingleItem().ShouldBeOfType<CounselNamed>().ByThemselves.ShouldBeFalse();
        Do.Assist(told, Given.First, 1, again: true).ShouldBe(Decision.AlreadySo);
        Do.Assist(told, Given.First, 2).ShouldBeRefused(RightsErrors.UnknownNotice);
        Do.Assist(told, Given.Third, 1).ShouldBeRefused(InvestigationErrors.NotAssigned);
        Do.Assist(Given.Case(Given.Ended()), Given.First, 1).ShouldBeRefused(InvestigationErrors.Over);
    }
}
