using CsCheck;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Cases.Opening;
using Zichtlijn.Reflection.Tests.Support;
using PersonBarred = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Reflection.Tests.Cases;

/// <summary>What others tell of a case comes in any order, and twice is once.</summary>
public class OpeningTests
{
    private static readonly Guid Id = Given.CaseId;

    private static readonly Func<ReflectionCase?, IReadOnlyList<object>>[] Told =
    [
        c => ReportSubmittedConsumer.Remember(c, new ReportSubmitted(
            Id, 1, "Z-2023-000001", Given.Now, Disclosure.Anonymous, "discrimination", [], "AMS", Given.Day(7), Given.Day(90), "2023-06", [Given.MarkOf("jansen")])),
        c => TriageHandlerChangedConsumer.Note(c, new TriageHandlerChanged(Id, 2, Given.Handler.Mark, MayOpen: false)),
        c => TriageHandlerChangedConsumer.Note(c, new TriageHandlerChanged(Id, 3, Given.Handler.Mark, MayOpen: true)),
        c => TriageDecisions.Note(c, 6, isDecided: true),
        c => TriageDecisions.Note(c, 8, isDecided: false),
        c => TriageDecisions.Note(c, 10, isDecided: true),
        c => InvestigationAskedConsumer.Remember(c, new InvestigationAsked(
            Id, 7, Given.Now, "Z-2023-000001", InvestigationKind.Unit, "discrimination", InNormSet: true, "AMS", ["AMS"], "AMS", [Given.MarkOf("jansen")], "2023-06")),
        c => InvestigationReportedConsumer.Note(c, new InvestigationReported(Id, 30, InvestigationKind.Unit, Given.Now, [], "2023-06")),
        c => ReportReaderChangedConsumer.Note(c, new ReportReaderChanged(Id, 4, Given.Lawyer.Mark, Reads: true)),
        c => ReportReaderChangedConsumer.Note(c, new ReportReaderChanged(Id, 9, Given.Lawyer.Mark, Reads: false)),
        c => OutcomeReachedConsumer.Note(c, new OutcomeReached(Id, 40, Given.Now, MeasureTaken: true, IsFinal: false)),
        c => CoReaderChangedConsumer.Note(c, new CoReaderChanged(Id, 5, "expert", Reads: true, MayOpen: true)),
        c => CoReaderChangedConsumer.Note(c, new CoReaderChanged(Id, 6, "expert", Reads: false, MayOpen: true)),
        c => PersonWorkedOnCaseConsumer.Note(c, new PersonWorkedOnCase(Id, 5, "investigator")),
        c => PersonBarredConsumer.Bar(c, new PersonBarred(Id, 5, "kin").Mark, Given.Now),
    ];

    [Fact]
    public void In_whatever_order_it_comes_the_case_is_the_same() => Gen.Shuffle(Enumerable.Range(0, Told.Length).Concat(Enumerable.Range(0, Told.Length)).ToArray()).Sample(
        order =>
        {
            var c = order.Aggregate((ReflectionCase?)null, (before, n) => Do.Hear(before, Told[n]).Events.Aggregate(before, (state, e) => state?.After(e) ?? ReflectionCase.Of(Id, e)))!;

            (c.IsOpen, c.HandledAt, c.Handler, c.Decision!.IsDecided, c.IsReported, c.IsDecided, c.AtCorpsLevel).ShouldBe((true, "AMS", Given.Handler.Mark, true, true, true, false));
            c.Lawyers.ShouldBeEmpty();
            c.Involved.ShouldBe([Given.MarkOf("jansen"), "kin", Given.Handler.Mark, Given.Lawyer.Mark, "expert", "investigator"], ignoreOrder: true);
        }, iter: 500);

    [Fact]
    public void Nobody_knows_of_a_case_of_which_no_report_was_heard() =>
        Given.Case(Given.Weighed()[1..]).IsKnownTo(Given.Lawyer).ShouldBeFalse();

    [Fact]
    public void Of_a_case_that_is_destroyed_nothing_is_heard_and_nobody_knows()
    {
        var gone = Given.Case([.. Given.Advised(), new DestructionStarted(Given.Now, Guid.NewGuid())]);

        Told.ShouldAllBe(hear => Do.Hear(gone, hear).Events.Count == 0);
        gone.Rooms.ShouldBeEmpty();
        new[] { Given.Lawyer, Given.Authority, Given.Leads, Given.Member("ethics.dhg") }.ShouldAllBe(seat => !gone.IsKnownTo(seat));
        new ReflectionCaseRowProjection().Evolve(new(Id, gone), Id, new JasperFx.Events.Event<DestructionStarted>(new(Given.Now, Guid.NewGuid()))).ShouldBeNull();
    }

    [Fact]
    public void The_corps_decides_when_nobody_at_the_head_of_the_part_may()
    {
        var raised = Given.Case(Given.Asked()).AfterAll(Do.Bar(Given.Case(Given.Asked()), Given.Authority.Mark).Events);

        raised.Authority.ShouldBe(Seat.Corps);
        raised.IsKnownTo(Given.Corps).ShouldBeTrue();
        raised.IsKnownTo(Given.Authority).ShouldBeFalse();
        Given.Case(Given.Asked()).IsKnownTo(Given.Corps).ShouldBeFalse();
    }

    [Fact]
    public void Those_who_take_part_in_a_room_are_told_of_by_this_service_itself_and_stay_where_they_sit() =>
        Do.Hear(Given.Case(Given.Seated()), c => PersonWorkedOnCaseConsumer.Note(c, new PersonWorkedOnCase(Id, 5, Given.MarkOf("ethics.dhg")))).Events.ShouldBeEmpty();

    [Fact]
    public void Whoever_worked_on_it_leaves_the_room_that_was_not_held()
    {
        var without = Given.Case(Given.Composed()).AfterAll(Do.WorkedOnIt(Given.Case(Given.Composed()), Given.MarkOf("ethics.dhg")).Events);

        without.TheRoom().IsComposed.ShouldBeFalse();
        without.IsKnownTo(Given.Member("ethics.dhg")).ShouldBeFalse();
        without.IsKnownTo(Given.Member("network.rtd")).ShouldBeTrue();
    }
}
