using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Who is kept out, by others or by themselves.</summary>
public class BarringTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);

    [Fact]
    public void Somebody_who_has_nothing_to_do_with_it_is_kept_out_of_it_and_no_more_happens()
    {
        var i = Given.Case(Given.Planned());

        Do.Bar(i, "somebody").Events.ShouldBe([new PersonBarred(Given.Now, "somebody")]);
        Do.Bar(before: null, "somebody").Events.ShouldBe([new PersonBarred(Given.Now, "somebody")]);
        Do.Bar(i.AfterAll(Do.Bar(i, "somebody").Events), "somebody").Events.ShouldBeEmpty("that is known");
    }

    [Fact]
    public void The_last_unit_head_of_the_part_leaves_the_mandate_to_the_corps()
    {
        var i = Given.Case(Given.Awaiting());

        var after = i.AfterAll(Do.Bar(i, Given.Head.Mark).Events);

        (after.AtCorpsLevel, after.AuthorityOf()).ShouldBe((true, Seat.Corps));
        after.IsKnownTo(new Seat(Given.Head, "AMS")).ShouldBeFalse();
        after.MayOpen(new Seat(Given.Corps, Seat.Corps)).ShouldBeTrue();
        Do.Bar(after, People.MarkOf("unit-head.rtd")).Events.ShouldHaveSingleItem("it is raised once");
    }

    [Fact]
    public void While_another_unit_head_is_left_nothing_is_raised() =>
        new Commands(People.With(People.Member("unit-head2.ams", Roles.UnitHead, "AMS")), Given.Now)
            .Bar(Given.Case(Given.Awaiting()), Given.Head.Mark).Events.ShouldHaveSingleItem();

    [Fact]
    public void An_investigator_who_is_barred_loses_it_and_enough_are_sought_again()
    {
        var i = Given.Case(Given.Planned());

        var after = i.AfterAll(Do.Bar(i, Given.Second.Mark).Events);

        after.Assignments.ShouldHaveSingleItem().Account.ShouldBe(Given.First.Account);
        (after.State, after.Next).ShouldBe((InvestigationState.Mandated, InvestigationStep.AssignInvestigators));
        after.IsKnownTo(new Seat(Given.Second, null)).ShouldBeFalse();
        after.Access.Handlers.ShouldBe([Given.First.Mark]);
    }

    [Fact]
    public void A_unit_head_who_steps_back_leaves_it_to_the_corps()
    {
        var i = Given.Case(Given.Awaiting());

        var events = Do.StepBack(i, Given.Head).Events;

        events.ShouldBe([new AuthorityRecused(Given.Now, Given.Head.Account, Given.Head.Mark), new RaisedToCorps(Given.Now)]);
        i.AfterAll(events).IsKnownTo(new Seat(Given.Head, "AMS")).ShouldBeFalse();
    }

    [Fact]
    public void Where_another_is_left_at_the_level_of_whoever_steps_back_it_stays_there()
    {
        var staff = People.With(People.Member("corps2", Roles.Corps, null), People.Member("unit-head2.ams", Roles.UnitHead, "AMS"));
        var go = new Commands(staff, Given.Now);

        go.StepBack(Given.Case(Given.Awaiting(atCorpsLevel: true)), Given.Corps).Events.ShouldHaveSingleItem().ShouldBeOfType<AuthorityRecused>();
        go.StepBack(Given.Case(Given.Awaiting()), Given.Head).Events.ShouldHaveSingleItem().ShouldBeOfType<AuthorityRecused>();
    }

    [Fact]
    public void Nobody_steps_back_who_would_leave_it_to_nobody()
    {
        Do.StepBack(Given.Case(Given.Awaiting(atCorpsLevel: true)), Given.Corps).ShouldBeRefused(InvestigationErrors.NoHigherLevel);
        var withoutCorps = Given.Case([.. Given.Awaiting(), new PersonBarred(Given.Now, Given.Corps.Mark)]);
        Do.StepBack(withoutCorps, Given.Head).ShouldBeRefused(InvestigationErrors.NoHigherLevel);
        new Commands(People.With(People.Member("unit-head2.ams", Roles.UnitHead, "AMS")), Given.Now).StepBack(withoutCorps, Given.Head).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_investigator_opens_the_case_by_declaring_once()
    {
        var assigned = Given.Case([.. Given.Mandated(), .. Given.Assigned(Given.First, declared: false)]);
        assigned.MayOpen(new Seat(Given.First, null)).ShouldBeFalse();

        var declared = assigned.AfterAll(Do.Declare(assigned, Given.First).Events);

        declared.MayOpen(new Seat(Given.First, null)).ShouldBeTrue();
        Do.Declare(declared, Given.First).ShouldBe(Decision.AlreadySo);
        Do.Declare(declared, Given.Second).ShouldBeRefused(InvestigationErrors.NotAssigned);
    }

    [Fact]
    public void Whoever_of_the_desk_has_an_interest_leaves_it_whether_they_investigate_or_not()
    {
        var i = Given.Case(Given.Planned());
        foreach (var who in new[] { Given.First, Given.Third })
        {
            var after = i.AfterAll(Do.Recuse(who).Events);
            after.IsKnownTo(new Seat(who, null)).ShouldBeFalse();
            after.AssignmentOf(who.Mark).ShouldBeNull();
        }
    }
}
