using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>What others tell comes in any order, and to whom a case is left.</summary>
public class OpeningTests
{
    private static readonly Contracts.Triage.V1.CaseRoutedUpward Routed = new(Given.CaseId, 6, "RTD", Given.Now);

    private static readonly Func<RestorationCase?, Zichtlijn.Platform.Decisions.Decision>[] Told =
    [
        c => Do.Hear(c, Given.Submitted), c => Do.Hear(c, Given.Acknowledged), c => Do.Hear(c, new Contracts.Reporting.V1.ReportWithdrawn(Given.CaseId, 4, Given.Now)),
        c => Do.Hear(c, new Contracts.Reporting.V1.DisclosureChanged(Given.CaseId, 5, Given.Now, Disclosure.Confidential)), c => Do.Hear(c, Given.Unfounded), c => Do.Hear(c, Routed), c => Do.Bar(c, Given.Other),
    ];

    [Fact]
    public void Whatever_is_heard_first_and_however_often_the_case_is_the_same()
    {
        var inOrder = Hear(Told);

        foreach (var first in Enumerable.Range(0, Told.Length))
        {
            var otherwise = Hear([.. Told.Skip(first), .. Told.Take(first), .. Told]);
            (otherwise.Origin, otherwise.AcknowledgedAt, otherwise.ReportWithdrawn, otherwise.Disclosure, otherwise.Access.Part).ShouldBe(
                (inOrder.Origin, inOrder.AcknowledgedAt, inOrder.ReportWithdrawn, inOrder.Disclosure, inOrder.Access.Part));
            otherwise.Persons.ShouldBe(inOrder.Persons);
            otherwise.Clocks.All.Select(k => (k.Code, k.LastDay)).Order().ShouldBe(inOrder.Clocks.All.Select(k => (k.Code, k.LastDay)).Order());
            otherwise.Access.Barred.ShouldBe(inOrder.Access.Barred);
        }
    }

    [Fact]
    public void It_is_offered_within_two_weeks_of_the_acknowledgement_or_the_corps_hears_of_it()
    {
        var c = Given.ToOffer();
        c.Clocks["recognitionOffer"].LastDay.ShouldBe(new DateOnly(2023, 11, 21));

        var late = Later.OnDay(c, new(2023, 11, 22));
        late.OpenEscalations.ShouldHaveSingleItem().Raised.Kind.ShouldBe(EscalationKind.NotOffered);
        late.With(x => Do.Offer(x)).OpenEscalations.ShouldBeEmpty("it is done, late");
        Later.OnDay(Given.Offered(), new(2023, 11, 22)).Escalations.ShouldBeEmpty();
    }

    [Fact]
    public void A_measure_that_is_not_carried_out_in_time_goes_to_the_corps_until_it_is_done_or_off()
    {
        var late = Later.OnDay(Given.Agreed(), new(2023, 12, 6));

        late.Clocks["measureDone:1"].LastDay.ShouldBe(new DateOnly(2023, 12, 5));
        late.OpenEscalations.ShouldContain(e => e.Raised.Kind == EscalationKind.MeasureNotDone);
        late.With(c => Do.CarryOut(c, 1)).OpenEscalations.ShouldNotContain(e => e.Raised.Kind == EscalationKind.MeasureNotDone);
        late.With(c => Do.AnswerMeasure(c, 1, agrees: false)).OpenEscalations.ShouldNotContain(e => e.Raised.Kind == EscalationKind.MeasureNotDone);
    }

    [Fact]
    public void When_nobody_of_the_part_is_left_somebody_of_another_part_is_named()
    {
        var one = Given.Heard().With(c => Do.Bar(c, Given.Worker));
        one.Access.Handlers.ShouldBeEmpty();

        var none = one.With(c => Do.Bar(c, Given.Colleague));
        none.Access.Handlers.ShouldBe([Given.Elsewhere.Mark]);
        none.IsKnownTo(new(Given.Elsewhere, IsCorps: false)).ShouldBeTrue();
        none.IsKnownTo(new(Given.Worker, IsCorps: false)).ShouldBeFalse();
        none.With(c => Do.Take(c, Given.Elsewhere)).With(c => Do.Bar(c, Given.Elsewhere)).Worker.ShouldBeNull();
    }

    [Fact]
    public void A_case_that_is_brought_to_a_higher_level_is_not_the_workers_any_more()
    {
        var moved = Given.Agreed().With(c => Do.Hear(c, Routed));

        (moved.Worker, moved.IsKnownTo(new(Given.Worker, IsCorps: false)), moved.IsKnownTo(new(Given.Elsewhere, IsCorps: false))).ShouldBe((null, false, true));
        Do.CarryOut(moved, 1).ShouldBeRefused(RestorationErrors.NotYours);
        moved.Access.Handlers.ShouldBeEmpty("nor anybody's who was named before");
        Do.Hear(moved, Routed with { Version = 5, Part = "DHG" }).Events.ShouldBeEmpty("what is older changes nothing");
        Do.Hear(moved, Routed with { Version = 7, Part = "DHG" }).Events.ShouldContain(e => e is SubstituteNamed, "nobody of that part does this work");
    }

    [Fact]
    public void Only_somebody_about_whom_every_charge_is_unfounded_was_wrongly_accused()
    {
        ReportedCharge[] charges = [new(1, Finding.Unfounded, "a"), new(2, Finding.Unfounded, "a"), new(3, Finding.Unfounded, "b"), new(4, Finding.Established, "b"), new(5, Finding.Unfounded, null), new(6, Finding.NotEstablished, "c")];
        var c = Given.ToOffer().With(x => Do.Hear(x, Given.Unfounded with { Charges = charges }));

        c.Persons.ShouldHaveSingleItem().Mark.ShouldBe("a");
        c.Findings!.AllUnfounded.ShouldBeFalse();
        c.Clocks["rehabilitationOffer:1"].Start.ShouldBe(Term.DayOf(Given.Unfounded.ReportedAt));
    }

    [Fact]
    public void A_later_report_takes_back_only_what_was_not_offered()
    {
        var later = Given.Unfounded with { Version = 40, Charges = [new(1, Finding.Established, Given.Other.Mark)] };

        var before = Given.WronglyAccused().With(c => Do.Hear(c, later));
        (before.PersonOf(1), before.Clocks.Find("rehabilitationOffer:1")).ShouldBe((null, null));
        Given.Rehabilitating().With(c => Do.Hear(c, later)).PersonOf(1).ShouldNotBeNull().Accepted.ShouldBe(true);
    }

    [Fact]
    public void The_corps_knows_of_a_case_only_while_something_waits_for_it()
    {
        var corps = new Seat(Given.Corps, IsCorps: true);

        Given.Agreed().IsKnownTo(corps).ShouldBeFalse();
        var told = Given.Checked().With(c => Do.Check(c, 1, DetrimentAnswer.Something));
        (told.IsKnownTo(corps), told.MayOpen(corps)).ShouldBe((true, false));
        told.With(c => Do.Bar(c, Given.Corps)).IsKnownTo(corps).ShouldBeFalse();
    }

    private static RestorationCase Hear(IEnumerable<Func<RestorationCase?, Zichtlijn.Platform.Decisions.Decision>> told) =>
        told.Aggregate((RestorationCase?)null, (c, tell) => tell(c).Events is var events && c is null ? Given.Case(events) : c!.AfterAll(tell(c).Events))!;
}
