using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>What triage tells, in whatever order it comes.</summary>
public class OpeningTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);

    [Fact]
    public void What_triage_asks_waits_for_its_mandate_within_five_working_days_of_the_decision_however_late_that_is_heard()
    {
        var events = Do.Open(before: null, Given.Contract).Events;

        events[0].ShouldBeOfType<InvestigationRequested>().TriageVersion.ShouldBe(7);
        events[1].ShouldBe(Given.Started(InvestigationClocks.Mandate, Given.AskedAt));
        var i = Given.Case(events);
        i.Clocks[InvestigationClocks.Mandate].LastDay.ShouldBe(new DateOnly(2023, 11, 9));
        (i.State, i.Next, i.Kind, i.AtCorpsLevel, i.Access.Part).ShouldBe(
            (InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate, InvestigationKind.Unit, false, "AMS"));
    }

    [Fact]
    public void The_national_team_has_a_desk_of_its_own() =>
        Given.Case(Do.Open(before: null, Given.Contract with { Kind = InvestigationKind.Ltio }).Events).Access.Part.ShouldBe(Investigation.NationalDesk);

    [Fact]
    public void Whoever_was_barred_before_it_was_asked_for_stays_so()
    {
        var barred = Given.Case(Do.Bar(before: null, "earlier").Events);
        barred.IsKnownTo(new Seat(Given.Head, "AMS")).ShouldBeFalse("nobody asked for anything yet");

        var i = barred.AfterAll(Do.Open(barred, Given.Contract with { Barred = ["from the start"] }).Events);

        i.Access.Barred.ShouldBe(["earlier", "from the start"], ignoreOrder: true);
        i.AtCorpsLevel.ShouldBeFalse();
    }

    [Fact]
    public void The_same_asked_twice_and_something_older_open_nothing()
    {
        foreach (var before in new[] { Given.Awaiting(), Given.Staffed(), Given.Withdrawn(), Given.Ended() })
        {
            Do.Open(Given.Case(before), Given.Contract).Events.ShouldBeEmpty();
            Do.Open(Given.Case(before), Given.Contract with { Version = 3 }).Events.ShouldBeEmpty();
        }

        Do.Open(Given.Case(Given.Withdrawn()), Given.Contract with { Version = 9 }).Events.ShouldBeEmpty("the same version as that it is weighed again");
    }

    [Fact]
    public void While_it_runs_nothing_is_opened_anew_with_whatever_version()
    {
        foreach (var running in new[] { Given.Awaiting(), Given.Mandated(), Given.Planned() })
        {
            Do.Open(Given.Case(running), Given.Contract with { Version = 100 }).Events.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_was_withdrawn_is_asked_for_again_with_a_term_of_its_own()
    {
        var withdrawn = Given.Case(Given.Withdrawn());

        var i = withdrawn.AfterAll(Do.Open(withdrawn, Given.Contract with { Version = 12, Kind = InvestigationKind.Ltio, AskedAt = Given.Now }).Events);

        (i.State, i.Kind, i.TriageVersion).ShouldBe((InvestigationState.AwaitingMandate, InvestigationKind.Ltio, 12));
        i.Clocks.All.ShouldHaveSingleItem().LastDay.ShouldBe(new DateOnly(2023, 11, 10));
    }

    [Fact]
    public void What_ended_is_asked_for_again_and_needs_a_new_mandate_and_plan_with_numbers_that_go_on()
    {
        var ended = Given.Case(Given.Ended());

        var i = ended.AfterAll(Do.Open(ended, Given.Contract with { Version = 12 }).Events);

        (i.State, i.Mandate, i.Plan, i.StepsDone.IsEmpty, i.Assignments.IsEmpty).ShouldBe((InvestigationState.AwaitingMandate, null, null, true, true));
        (i.Mandates, i.LastCharge, i.LastStep).ShouldBe((1, 1, 2));
        i.Clocks[InvestigationClocks.Mandate].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Of_what_is_destroyed_nothing_begins_anew()
    {
        var gone = Given.Case([.. Given.Ended(), new Access.Destruction.DestructionStarted(Given.Now, Guid.Empty)]);

        Do.Open(gone, Given.Contract with { Version = 12 }).Events.ShouldBeEmpty();
        Do.WeighAgain(gone, 12).Events.ShouldBeEmpty();
        Do.Bar(gone, "somebody").Events.ShouldBeEmpty();
    }

    [Fact]
    public void The_corps_gives_the_mandate_when_more_parts_have_to_do_with_it_or_no_unit_head_is_left()
    {
        IsAtCorpsLevel(Given.Contract).ShouldBeFalse();
        IsAtCorpsLevel(Given.Contract with { Parts = ["AMS", "AMS"] }).ShouldBeFalse("it is one part still");
        IsAtCorpsLevel(Given.Contract with { Parts = ["AMS", "RTD"] }).ShouldBeTrue();
        IsAtCorpsLevel(Given.Contract with { HandledAt = Given.Reference.HeadOffice }).ShouldBeTrue();
        IsAtCorpsLevel(Given.Contract with { Barred = [Given.Head.Mark] }).ShouldBeTrue();
        IsAtCorpsLevel(Given.Contract with { Barred = [People.MarkOf("unit-head.rtd")] }).ShouldBeFalse();
        IsAtCorpsLevel(Given.Contract, Given.Case(new PersonBarred(Given.Now, Given.Head.Mark))).ShouldBeTrue();
    }

    [Fact]
    public void With_a_second_unit_head_the_part_gives_the_mandate_itself() =>
        new Commands(People.With(People.Member("unit-head2.ams", Roles.UnitHead, "AMS")), Given.Now)
            .Open(before: null, Given.Contract with { Barred = [Given.Head.Mark] }).Events[0].ShouldBeOfType<InvestigationRequested>().AtCorpsLevel.ShouldBeFalse();

    private static bool IsAtCorpsLevel(InvestigationAsked asked, Investigation? before = null) => ((InvestigationRequested)Do.Open(before, asked).Events[0]).AtCorpsLevel;
}
