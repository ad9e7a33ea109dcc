using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>The terms that protect people: when they begin, begin anew, and end.</summary>
public class PeopleClocksTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly WishedCharge Another = Commands.Charge("Ans van Elders");

    [Theory]
    [InlineData(InvestigationKind.Unit)]
    [InlineData(InvestigationKind.Ltio)]
    public void With_the_first_mandate_five_working_days_to_tell_and_thirty_days_to_ask_the_reporter(InvestigationKind kind)
    {
        var after = Amended(Given.Case(Given.Awaiting(kind)), Another);

        after.Clocks[Notices.Clock].LastDay.ShouldBe(new DateOnly(2023, 11, 10));
        after.Clocks[PeopleClocks.WelfareReporter].LastDay.ShouldBe(new DateOnly(2023, 12, 3));
        after.Clocks.Find(PeopleClocks.WelfareSubject).ShouldBeNull("nobody was told yet");
    }

    [Fact]
    public void An_inquiry_has_none_of_them() =>
        Amended(Given.Case(Given.Awaiting(InvestigationKind.Exploratory)), Another).Clocks.All.Select(c => c.Code).ShouldBe([InvestigationClocks.Mandate, "exploratoryInquiry"]);

    [Fact]
    public void An_amendment_with_another_charge_gives_the_term_anew_when_it_was_met_and_leaves_it_alone_when_not()
    {
        var told = Given.Case(Given.Told());
        Amended(told, Commands.Charge("Piet van Elders", 1), Another).Clocks[Notices.Clock].IsOpen.ShouldBeTrue();
        Amended(told, Commands.Charge("Piet van Elders", 1)).Clocks[Notices.Clock].IsOpen.ShouldBeFalse("there is nothing to tell");

        var untold = Given.Case(Given.Planned());
        var events = Do.Mandate(untold, Given.Head, withMotive: true, Commands.Charge("Piet van Elders", 1), Another).Events;
        events.OfType<IClockEvent>().ShouldBeEmpty();
    }

    [Fact]
    public void An_amendment_without_the_charge_that_nobody_was_told_of_meets_it()
    {
        var half = Amended(Given.Case(Given.Told()), Commands.Charge("Piet van Elders", 1), Another);

        Amended(half, Commands.Charge("Piet van Elders", 1)).Clocks[Notices.Clock].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void The_prosecutor_stops_the_notice_and_never_the_question_how_people_are_doing()
    {
        var told = Given.Case([.. Given.Planned(), Given.Notified(1), Given.Started(PeopleClocks.WelfareSubject)]);

        var still = told.AfterAll(Do.Suspend(told, Given.First).Events);

        still.Clocks.All.Where(c => c is { IsOpen: true, LastDay: null }).Select(c => c.Code).ShouldBe(["unitInvestigation", Notices.Clock]);
        still.OpenUntil(PeopleClocks.WelfareSubject).ShouldBe(new DateOnly(2023, 12, 3));
    }

    [Fact]
    public void When_the_investigation_ends_nothing_of_them_is_due_any_more_and_what_was_met_stays_so()
    {
        var told = Given.Case(Given.Told());

        var events = told.EndClocks(InvestigationClocks.Of(InvestigationKind.Unit), Given.First.Account, Given.Now).ToArray();

        events.ShouldBe([new ClockMet(Given.Now, "unitInvestigation", Given.Today, Given.First.Account), new ClockWithdrawn(Given.Now, PeopleClocks.WelfareReporter), new ClockWithdrawn(Given.Now, PeopleClocks.WelfareSubject)]);
        told.AfterAll(events).ShouldSatisfyAllConditions(i => i.EndClocks(InvestigationClocks.Of(InvestigationKind.Unit), Given.First.Account, Given.Now).ShouldBeEmpty(), i => i.Clocks[Notices.Clock].MetOn.ShouldBe(Given.Today));
        Given.Case(Given.Mandated()).EndClocks(InvestigationClocks.Of(InvestigationKind.Unit), Given.First.Account, Given.Now).OfType<ClockWithdrawn>().Select(e => e.Clock).ShouldBe([Notices.Clock, PeopleClocks.WelfareReporter]);
    }

    private static Investigation Amended(Investigation i, params WishedCharge[] charges) => i.AfterAll(Do.Mandate(i, Given.Head, withMotive: true, charges).Events);
}
