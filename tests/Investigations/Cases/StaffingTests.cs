using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>The desk names who investigates, and ends that.</summary>
public class StaffingTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Mandated = Given.Case(Given.Mandated());
    private static readonly Investigation Staffed = Given.Case(Given.Staffed());

    [Fact]
    public void Somebody_of_the_desk_is_assigned_once_and_has_to_declare()
    {
        var events = Do.Assign(Mandated, Given.Third, "INVESTIGATOR.ams").Events;

        events.ShouldBe([new InvestigatorAssigned(Given.Now, Given.First.Account, Given.First.Mark, "AMS", Given.Third.Account)]);
        var after = Mandated.AfterAll(events);
        (after.State, after.Next, after.AssignmentOf(Given.First.Mark)!.Declared).ShouldBe((InvestigationState.Mandated, InvestigationStep.AssignInvestigators, false));
        Do.Assign(after, Given.Third, Given.First.Account).ShouldBe(Decision.AlreadySo);
    }

    [Fact]
    public void With_two_who_declared_it_is_staffed()
    {
        var one = Given.Case([.. Given.Mandated(), .. Given.Assigned(Given.First), .. Given.Assigned(Given.Second, declared: false)]);
        (one.State, one.Next).ShouldBe((InvestigationState.Mandated, InvestigationStep.DeclareInterest));

        var two = one.AfterAll(Do.Declare(one, Given.Second).Events);

        (two.Needed, two.State, two.Next).ShouldBe((2, InvestigationState.Staffed, InvestigationStep.WritePlan));
    }

    [Theory]
    [InlineData("nobody.at-all")]
    [InlineData("investigator.rtd")]
    [InlineData("ltio")]
    [InlineData("desk.ams")]
    [InlineData("unit-head.ams")]
    [InlineData("investigator3.ams")] // kept out
    public void Whoever_cannot_is_refused_alike(string account)
    {
        var without = Staffed.AfterAll([new PersonBarred(Given.Now, Given.Third.Mark)]);

        Do.Assign(without, Given.First, account).ShouldBeRefused(InvestigationErrors.NotEligible);
        Do.Withdraw(without, Given.First, Given.Second.Account, account).ShouldBeRefused(InvestigationErrors.NotEligible);
    }

    [Fact]
    public void Nobody_is_assigned_without_a_mandate_or_when_it_is_over_by_whatever_way()
    {
        var inquiry = Given.Case(Given.Staffed(InvestigationKind.Exploratory));
        var converted = inquiry.AfterAll(Do.Conclude(inquiry, Given.Head, InvestigationKind.Unit).Events);
        foreach (var waiting in new[] { Given.Case(Given.Awaiting()), converted })
        {
            Do.Assign(waiting, Given.First, Given.Third.Account).ShouldBeRefused(InvestigationErrors.NoMandate);
            Do.Withdraw(waiting, Given.First, Given.Second.Account, Given.Third.Account).ShouldBeRefused(InvestigationErrors.NoMandate);
        }

        foreach (var over in new[] { Given.Withdrawn(), Given.Ended() })
        {
            Do.Assign(Given.Case(over), Given.First, Given.Third.Account).ShouldBeRefused(InvestigationErrors.Over);
            Do.Withdraw(Given.Case(over), Given.First, Given.Second.Account).ShouldBeRefused(InvestigationErrors.Over);
        }
    }

    [Theory]
    [InlineData("investigator2.ams")]
    [InlineData("Investigator2.AMS")]
    public void Somebody_who_is_withdrawn_hands_over_to_a_colleague_or_to_nobody_yet(string account)
    {
        var withdrawn = Do.Withdraw(Staffed, Given.First, account).Events;
        var handedOver = Do.Withdraw(Staffed, Given.First, account, Given.Third.Account).Events;

        withdrawn.ShouldBe([new InvestigatorWithdrawn(Given.Now, Given.Second.Account, Given.Second.Mark, Given.First.Account, Given.Sealed)]);
        handedOver.ShouldBe([.. withdrawn, new InvestigatorAssigned(Given.Now, Given.Third.Account, Given.Third.Mark, "AMS", Given.First.Account)]);
        Staffed.AfterAll(withdrawn).MayOpen(new Seat(Given.Second, null)).ShouldBeFalse();
    }

    [Fact]
    public void Handing_over_to_who_investigates_already_ends_the_one_and_names_nobody() =>
        Do.Withdraw(Staffed, Given.First, Given.Second.Account, Given.First.Account).Events.ShouldHaveSingleItem().ShouldBeOfType<InvestigatorWithdrawn>();

    [Theory]
    [InlineData("investigator2.ams")]
    [InlineData("INVESTIGATOR2.AMS")]
    [InlineData("investigator3.ams")]
    public void Nobody_takes_over_from_themselves(string account) =>
        Do.Withdraw(Staffed, Given.First, account, account.ToLowerInvariant()).ShouldBeRefused(InvestigationErrors.NotEligible);

    [Fact]
    public void Ending_what_never_was_or_was_handed_over_before_changes_nothing()
    {
        Do.Withdraw(Staffed, Given.First, Given.Third.Account).Events.ShouldBeEmpty();
        var handedOver = Staffed.AfterAll(Do.Withdraw(Staffed, Given.First, Given.Second.Account, Given.Third.Account).Events);
        Do.Withdraw(handedOver, Given.First, Given.Second.Account, Given.Third.Account).Events.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_comes_back_declares_again()
    {
        var without = Staffed.AfterAll(Do.Withdraw(Staffed, Given.First, Given.Second.Account).Events);

        var back = without.AfterAll(Do.Assign(without, Given.First, Given.Second.Account).Events);

        back.MayOpen(new Seat(Given.Second, null)).ShouldBeFalse();
        back.AssignmentOf(Given.Second.Mark)!.Declared.ShouldBeFalse();
    }
}
