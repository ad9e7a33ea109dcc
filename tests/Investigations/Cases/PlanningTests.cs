using CsCheck;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using static Zichtlijn.Investigations.Tests.Cases.Commands;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>The investigators write what they will do, and do it.</summary>
public class PlanningTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Staffed = Given.Case(Given.Staffed());
    private static readonly Investigation Planned = Given.Case(Given.Planned());

    /// <summary>The second of its two steps is done.</summary>
    private static readonly Investigation HalfDone = Planned.AfterAll([new StepDone(Given.Now, Given.Second.Account, 2)]);

    [Fact]
    public void The_first_plan_numbers_its_steps()
    {
        var written = Do.Plan(Staffed, Given.First, Step(Given.First), Step(Given.Second)).Events.ShouldHaveSingleItem().ShouldBeOfType<PlanWritten>();

        (written.Version, written.By).ShouldBe((1, Given.First.Account));
        written.Steps.Select(s => (s.Number, s.Owner)).ShouldBe([(1, Given.First.Account), (2, Given.Second.Account)]);
        var after = Staffed.AfterAll([written]);
        (after.State, after.Next).ShouldBe((InvestigationState.Planned, InvestigationStep.NotifySubject));
    }

    [Fact]
    public void A_plan_written_anew_keeps_numbers_and_gives_none_twice()
    {
        var shorter = Planned.AfterAll(Do.Plan(Planned, Given.First, Step(Given.Second, 1)).Events);
        shorter.Plan!.Steps.Select(s => s.Number).ShouldBe([1]);

        var longer = shorter.AfterAll(Do.Plan(shorter, Given.First, Step(Given.First), Step(Given.Second, 1)).Events);

        longer.Plan!.Steps.Select(s => s.Number).ShouldBe([3, 1]);
        longer.Plan.Version.ShouldBe(3);
    }

    [Fact]
    public void What_was_done_stands_on_top_as_it_was_whether_it_is_named_or_left_out_or_written_otherwise()
    {
        WishedStep[] others = [Step(Given.First, 1)];
        foreach (var wished in (WishedStep[][])[others, [.. others, Step(Given.First, 2, Given.Today.AddDays(1))]])
        {
            var written = (PlanWritten)Do.Plan(HalfDone, Given.First, wished).Events.Single();
            written.Steps.Select(s => s.Number).ShouldBe([2, 1]);
            written.Steps[0].ShouldBe(Planned.Plan!.Steps[1]);
            PlanWish.Of(wished, HalfDone, WordsOf(HalfDone)).Words[0].ShouldBe("What step 2 is.");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(0)]
    public void A_number_that_no_step_has_or_that_is_given_twice_is_refused(params int[] numbers) =>
        Do.Plan(HalfDone, Given.First, [.. numbers.Select(n => Step(Given.First, n))]).ShouldBeRefused(InvestigationErrors.UnknownStep);

    [Fact]
    public void The_same_plan_says_the_same_with_or_without_numbers()
    {
        var written = Given.Written();
        string[] words = ["Spreken met de melder.", "Lezen wat er is vastgelegd."];
        WishedStep[] same = [.. written.Steps.Select((s, n) => new WishedStep(n == 0 ? s.Number : null, $" {words[n]} ", s.Owner, s.DueBy))];
        Says(same).ShouldBeTrue();
        Says([same[0]]).ShouldBeFalse();
        Says([same[0] with { Number = 9 }, same[1]]).ShouldBeFalse();
        Says([same[1], same[0]]).ShouldBeFalse();
        Says([same[0], same[1] with { DueBy = Given.Today }]).ShouldBeFalse();
        Says([same[0], same[1] with { Owner = Given.First.Account }]).ShouldBeFalse();
        Says([same[0], same[1] with { What = "Lezen wat er niet is vastgelegd." }]).ShouldBeFalse();
        PlanWish.Of(same, Staffed, []).IsThatOf(Staffed.Plan, []).ShouldBeFalse("there is none yet");

        bool Says(WishedStep[] steps) => PlanWish.Of(steps, Planned, words).IsThatOf(written, words);
    }

    [Fact]
    public void Only_those_who_investigate_it_and_declared_write_it()
    {
        Do.Plan(Staffed, Given.Third, Step(Given.First)).ShouldBeRefused(InvestigationErrors.NotAssigned);
        Do.Plan(Staffed.AfterAll(Given.Assigned(Given.Third, declared: false)), Given.Third, Step(Given.First)).ShouldBeRefused(AccessErrors.ConflictNotDeclared);
    }

    [Fact]
    public void Enough_of_them_declared_first()
    {
        var one = Given.Case([.. Given.Mandated(), .. Given.Assigned(Given.First), .. Given.Assigned(Given.Second, declared: false)]);

        Do.Plan(one, Given.First, Step(Given.First)).ShouldBeRefused(InvestigationErrors.NotStaffed);
        var left = Planned.AfterAll(Do.Withdraw(Planned, Given.First, Given.Second.Account).Events);
        Do.Plan(left, Given.First, Step(Given.First)).ShouldBeRefused(InvestigationErrors.NotStaffed);
    }

    [Fact]
    public void Each_step_belongs_to_one_of_them()
    {
        Do.Plan(Staffed, Given.First, Step(Given.First), Step(Given.Third)).ShouldBeRefused(InvestigationErrors.OwnerUnknown);
        var three = Planned.AfterAll(Given.Assigned(Given.Third, declared: false));
        Do.Plan(three, Given.First, Step(Given.Third)).Refusal.ShouldBeNull();
        var handedOver = three.AfterAll(Do.Withdraw(three, Given.First, Given.First.Account).Events).AfterAll(Do.Declare(three, Given.Third).Events);
        Do.Plan(handedOver, Given.Second, Step(Given.First, 1), Step(Given.Second, 2)).ShouldBeRefused(InvestigationErrors.OwnerUnknown);
        Do.Plan(handedOver, Given.Second, Step(Given.Third, 1), Step(Given.Second, 2)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void What_somebody_did_who_left_stays_in_the_plan()
    {
        var left = HalfDone.AfterAll([.. Do.Withdraw(HalfDone, Given.First, Given.Second.Account).Events, .. Given.Assigned(Given.Third)]);

        ((PlanWritten)Do.Plan(left, Given.First, Step(Given.First, 1)).Events.Single()).Steps[0].Owner.ShouldBe(Given.Second.Account);
    }

    [Fact]
    public void A_step_ends_from_today_until_the_last_day_of_the_investigation() =>
        Gen.Int[-40, 120].Sample(days =>
        {
            var due = Given.Today.AddDays(days);
            (Do.Plan(Staffed, Given.First, Step(Given.First), Step(Given.First, dueBy: due)).Refusal == InvestigationErrors.AfterTarget)
                .ShouldBe(days < 0 || due > Staffed.Clocks["unitInvestigation"].LastDay);
        });

    [Fact]
    public void While_the_term_stands_still_or_when_it_is_over_nothing_limits_the_days_to_come()
    {
        var still = Staffed.AfterAll(Do.Suspend(Staffed, Given.First).Events);
        Do.Plan(still, Given.First, Step(Given.First, dueBy: new(2025, 1, 1))).Refusal.ShouldBeNull();
        var late = new Commands(People.Staff, Given.Now.AddYears(1));
        late.Plan(Staffed, Given.First, Step(Given.First, dueBy: Given.Today.AddYears(1))).Refusal.ShouldBeNull("what is left must be planned, and the term cannot become longer any more");
        late.Plan(Staffed, Given.First, Step(Given.First)).ShouldBeRefused(InvestigationErrors.AfterTarget);
    }

    [Fact]
    public void What_was_due_before_and_is_done_needs_no_new_day()
    {
        var later = new Commands(People.Staff, Given.Now.AddDays(30));

        later.Plan(HalfDone, Given.First, Step(Given.First, 1, Given.Today.AddDays(40))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Whoever_a_step_belongs_to_does_it_once()
    {
        var done = Do.Complete(Planned, Given.First, 1).Events;

        done.ShouldBe([new StepDone(Given.Now, Given.First.Account, 1)]);
        Do.Complete(Planned.AfterAll(done), Given.First, 1).ShouldBe(Decision.AlreadySo);
        HalfDone.AfterAll(done).Next.ShouldBe(InvestigationStep.NotifySubject, "nobody was told yet");
    }

    [Fact]
    public void Nobody_does_a_step_of_somebody_else_or_one_that_is_not_there()
    {
        Do.Complete(Planned, Given.First, 2).ShouldBeRefused(InvestigationErrors.NotYourStep);
        Do.Complete(Planned, Given.First, 3).ShouldBeRefused(InvestigationErrors.UnknownStep);
        Do.Complete(Staffed, Given.First, 1).ShouldBeRefused(InvestigationErrors.NoPlan);
        Do.Complete(Planned, Given.Third, 1).ShouldBeRefused(InvestigationErrors.NotAssigned);
        Do.Complete(Given.Case(Given.Ended()), Given.First, 1).ShouldBeRefused(InvestigationErrors.Over);
        Do.Complete(Given.Case(Given.Awaiting()), Given.First, 1).ShouldBeRefused(InvestigationErrors.NoMandate);
    }
}
