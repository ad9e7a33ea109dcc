using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>An exploratory inquiry ends, or becomes an investigation.</summary>
public class ConcludeInquiryTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Inquiry = Given.Case(Given.Planned(InvestigationKind.Exploratory));

    [Fact]
    public void When_nothing_follows_it_is_over_for_everybody_and_its_term_is_met()
    {
        var events = Do.Conclude(Inquiry, Given.Head, followedBy: null).Events;

        events.OfType<ClockMet>().ShouldHaveSingleItem().Clock.ShouldBe("exploratoryInquiry");
        var after = Inquiry.AfterAll(events);
        (after.State, after.Next, after.Assignments.IsEmpty, after.Clocks.Next).ShouldBe((InvestigationState.Ended, InvestigationStep.None, true, null));
        after.IsKnownTo(new Seat(Given.First, null)).ShouldBeTrue("their desk did it");
        after.MayOpen(new Seat(Given.First, null)).ShouldBeFalse();
        after.MayOpen(new Seat(Given.Head, "AMS")).ShouldBeTrue();
    }

    [Fact]
    public void When_the_unit_goes_on_so_do_its_people_with_a_mandate_and_a_plan_to_come()
    {
        var after = Inquiry.AfterAll(Do.Conclude(Inquiry, Given.Head, InvestigationKind.Unit).Events);

        (after.State, after.Kind, after.Mandate, after.Plan, after.Access.Part).ShouldBe((InvestigationState.AwaitingMandate, InvestigationKind.Unit, null, null, "AMS"));
        after.Assignments.Select(a => (a.Account, a.Declared)).ShouldBe([(Given.First.Account, true), (Given.Second.Account, true)]);
        after.Clocks[InvestigationClocks.Mandate].LastDay.ShouldBe(new DateOnly(2023, 11, 10), "a term of its own");
        after.AfterAll(Do.Mandate(after, Given.Head, false, Commands.Charge("Piet van Elders")).Events).State.ShouldBe(InvestigationState.Staffed);
    }

    [Fact]
    public void When_the_national_team_goes_on_it_does_so_with_its_own_people()
    {
        var events = Do.Conclude(Inquiry, Given.Head, InvestigationKind.Ltio).Events;

        events.OfType<InvestigatorWithdrawn>().ShouldAllBe(e => e.WithdrawnBy == null && e.Motive == null);
        var after = Inquiry.AfterAll(events);
        (after.Kind, after.Assignments.IsEmpty, after.Access.Part).ShouldBe((InvestigationKind.Ltio, true, Investigation.NationalDesk));
        after.IsKnownTo(new Seat(Given.First, null)).ShouldBeFalse();
        after.IsKnownTo(new Seat(People.Who("ltio", Investigation.NationalDesk), null)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(InvestigationKind.Unit)]
    [InlineData(InvestigationKind.Ltio)]
    public void What_is_no_inquiry_is_not_concluded_so(InvestigationKind kind) =>
        Do.Conclude(Given.Case(Given.Mandated(kind)), Given.Head, followedBy: null).ShouldBeRefused(InvestigationErrors.NoInquiry);

    [Fact]
    public void Without_a_mandate_there_is_nothing_to_conclude_and_what_is_over_does_not_end_again()
    {
        Do.Conclude(Given.Case(Given.Awaiting(InvestigationKind.Exploratory)), Given.Head, followedBy: null).ShouldBeRefused(InvestigationErrors.NoMandate);
        Do.Conclude(Given.Case(Given.Withdrawn(InvestigationKind.Exploratory)), Given.Head, followedBy: null).ShouldBeRefused(InvestigationErrors.Over);
        Do.Conclude(Given.Case(Given.Ended()), Given.Head, followedBy: null).ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void A_term_that_stood_still_is_met_all_the_same()
    {
        var still = Inquiry.AfterAll(Do.Suspend(Inquiry, Given.First).Events);

        still.AfterAll(Do.Conclude(still, Given.Head, followedBy: null).Events).Clocks["exploratoryInquiry"].IsOpen.ShouldBeFalse();
    }
}
