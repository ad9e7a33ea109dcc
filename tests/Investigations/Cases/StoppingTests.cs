using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>The competent authority ends an investigation without a report, or leaves it to the prosecutor.</summary>
public class StoppingTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Planned = Given.Case(Given.Planned());

    [Theory]
    [InlineData(StopReason.Aborted, InvestigationState.Aborted)]
    [InlineData(StopReason.Criminal, InvestigationState.ConvertedToCriminal)]
    public void It_is_over_and_closed_to_those_who_investigated_it(StopReason because, InvestigationState state)
    {
        var events = Do.Stop(Planned, Given.Head, because).Events;

        events.OfType<InvestigatorWithdrawn>().ShouldAllBe(e => e.WithdrawnBy == null && e.Motive == null);
        var after = Planned.AfterAll(events);
        (after.State, after.Next, after.IsOver, after.Assignments.IsEmpty, after.Clocks.Next).ShouldBe((state, InvestigationStep.None, true, true, null));
        after.MayOpen(new Seat(Given.First, null)).ShouldBeFalse();
        after.IsKnownTo(new Seat(Given.First, null)).ShouldBeTrue("their desk did it");
        after.MayOpen(new Seat(Given.Head, "AMS")).ShouldBeTrue();
    }

    [Fact]
    public void Terms_that_run_are_withdrawn_and_not_said_to_be_met() =>
        Do.Stop(Planned, Given.Head, StopReason.Aborted).Events.OfType<IClockEvent>().ShouldBe(
            Planned.Clocks.All.Where(c => c.IsOpen).Select(c => new ClockWithdrawn(Given.Now, c.Code)));

    [Fact]
    public void Work_that_is_late_already_stays_late_for_good()
    {
        var later = Given.Now.AddYears(1);

        var after = Planned.AfterAll(new Commands(People.Staff, later).Stop(Planned, Given.Head, StopReason.Aborted).Events);

        after.Clocks["unitInvestigation"].ShouldSatisfyAllConditions(c => c.IsOpen.ShouldBeFalse(), c => c.PassedOn(Zichtlijn.Terms.Term.DayOf(later)).ShouldNotBeNull());
    }

    [Fact]
    public void Every_term_ends_with_it_also_one_that_stands_still_and_one_that_is_not_that_of_the_investigation()
    {
        var still = Planned.AfterAll([Given.Started("triage"), .. Do.Suspend(Planned, Given.First).Events]);

        still.AfterAll(Do.Stop(still, Given.Head, StopReason.Criminal).Events).Clocks.All.ShouldNotContain(c => c.IsOpen);
    }

    [Fact]
    public void It_is_stopped_also_while_its_mandate_is_awaited_and_then_the_term_for_that_does_not_apply()
    {
        var waiting = Given.Case(Given.Awaiting());

        var after = waiting.AfterAll(Do.Stop(waiting, Given.Head, StopReason.Criminal).Events);

        (after.State, after.Clocks.All.IsEmpty).ShouldBe((InvestigationState.ConvertedToCriminal, true));
        after.AfterAll(Do.WeighAgain(after, 9).Events).State.ShouldBe(InvestigationState.ConvertedToCriminal);
    }

    [Fact]
    public void Whoever_reviews_the_report_reviews_nothing_any_more()
    {
        object[] reviewed =
        [
            .. Given.Planned(), new DraftSubmitted(Given.Now, Given.First.Account, 1, Given.Today), new ReviewAsked(Given.Now, Given.First.Account, 1, "investigator.rtd", "mark-of-investigator.rtd", "RTD"),
            new ReviewerDeclared(Given.Now, "investigator.rtd", "mark-of-investigator.rtd"),
        ];
        var before = Given.Case(reviewed);
        before.MayOpen(new Seat(People.Who("investigator.rtd", "RTD"), null)).ShouldBeTrue();

        before.AfterAll(Do.Stop(before, Given.Head, StopReason.Aborted).Events).IsKnownTo(new Seat(People.Who("investigator.rtd", "RTD"), null)).ShouldBeFalse();
    }

    [Fact]
    public void Stopped_twice_for_the_same_reason_is_stopped_once_and_for_another_it_is_over()
    {
        var stopped = Given.Case(Given.Stopped(StopReason.Criminal));

        Do.Stop(stopped, Given.Head, StopReason.Criminal).ShouldBe(Decision.AlreadySo);
        Do.Stop(stopped, Given.Head, StopReason.Aborted).ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void What_is_over_is_not_stopped()
    {
        Do.Stop(Given.Case(Given.Ended()), Given.Head, StopReason.Aborted).ShouldBeRefused(InvestigationErrors.Over);
        Do.Stop(Given.Case(Given.Withdrawn()), Given.Head, StopReason.Aborted).ShouldBeRefused(InvestigationErrors.Over);
        var reported = Planned.After(new ReportFinalised(Given.Now, Given.First.Account, InvestigationKind.Unit, 1, [], "hash", "2023-06"));
        Do.Stop(reported, Given.Head, StopReason.Criminal).ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void Triage_can_ask_for_it_again()
    {
        var stopped = Given.Case(Given.Stopped(StopReason.Aborted));

        var again = stopped.AfterAll(Do.Open(stopped, Given.Contract with { Version = 20 }).Events);

        (again.State, again.Stopped).ShouldBe((InvestigationState.AwaitingMandate, null));
    }

    [Fact]
    public void Nothing_names_anybody_once_it_is_destroyed()
    {
        var stopped = Do.Stop(Planned, Given.Head, StopReason.Aborted).Events.OfType<InvestigationStopped>().Single().WithoutPersons();

        (stopped.By, stopped.Motive).ShouldBe(("", Platform.Protection.ProtectedContent.Destroyed));
    }
}
