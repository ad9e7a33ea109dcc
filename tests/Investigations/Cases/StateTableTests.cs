using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>
/// For every command and state of an exploratory inquiry, which can become all there is, and of what it cannot be: allowed with these events, or
/// refused with this error. What people may not know of is not there for them. The table is kept beside the tests.
/// </summary>
public class StateTableTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Seat Head = new(Given.Head, "AMS");
    private static readonly WishedCharge New = Commands.Charge("Piet van Elders");

    private static readonly WallPiece[] Pieces = [new("E-1", IsCompelled: false, IsSettled: true), new("I-1", IsCompelled: true, IsSettled: true)];

    private static readonly (string Name, Func<Investigation, Decision> Command)[] All =
    [
        ("triage asks again", i => Do.Open(i, Given.Contract)),
        ("triage asks anew", i => Do.Open(i, Given.Contract with { Version = 20 })),
        ("triage weighs it again", i => Do.WeighAgain(i, 20)),
        ("somebody is barred", i => Do.Bar(i, "mark-of-somebody")),
        ("an investigator is barred", i => Do.Bar(i, Given.First.Mark)),
        ("the last unit head is barred", i => Do.Bar(i, Given.Head.Mark)),
        ("give the mandate", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: false, New))),
        ("give or amend it with a motive", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: true, New))),
        ("amend a charge that it has", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge("Piet van Elders", 1)))),
        ("amend a charge that it has not", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge("Piet van Elders", 9)))),
        ("give or amend it about oneself", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge(Given.Head.Account)))),
        ("give or amend it about an investigator", i => By(Head, i, () => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge(Given.First.Account)))),
        ("give it, by the head of another part", i => By(new Seat(People.Who("unit-head.rtd", "RTD"), "RTD"), i, () => throw new InvalidOperationException())),
        ("give it, by the corps", i => By(new Seat(Given.Corps, Seat.Corps), i, () => throw new InvalidOperationException())),
        ("step back as authority", i => By(Head, i, () => Do.StepBack(i, Given.Head))),
        ("end the inquiry", i => By(Head, i, () => Do.Conclude(i, Given.Head, followedBy: null))),
        ("make it an investigation of the unit", i => By(Head, i, () => Do.Conclude(i, Given.Head, InvestigationKind.Unit))),
        ("make it one of the national team", i => By(Head, i, () => Do.Conclude(i, Given.Head, InvestigationKind.Ltio))),
        ("stop it", i => By(Head, i, () => Do.Stop(i, Given.Head, StopReason.Aborted))),
        ("leave it to the prosecutor", i => By(Head, i, () => Do.Stop(i, Given.Head, StopReason.Criminal))),
        ("assign", i => By(Given.First, i, () => Do.Assign(i, Given.First, Given.First.Account))),
        ("assign a third", i => By(Given.First, i, () => Do.Assign(i, Given.First, Given.Third.Account))),
        ("assign whoever cannot", i => By(Given.First, i, () => Do.Assign(i, Given.First, "investigator.rtd"))),
        ("withdraw", i => By(Given.First, i, () => Do.Withdraw(i, Given.First, Given.Second.Account))),
        ("hand over", i => By(Given.First, i, () => Do.Withdraw(i, Given.First, Given.Second.Account, Given.Third.Account))),
        ("hand over to whoever cannot", i => By(Given.First, i, () => Do.Withdraw(i, Given.First, Given.Second.Account, "investigator.rtd"))),
        ("declare no interest", i => By(Given.First, i, () => Do.Declare(i, Given.First))),
        ("declare no interest, by a colleague", i => By(Given.Third, i, () => Do.Declare(i, Given.Third))),
        ("step back as investigator", i => By(Given.First, i, () => Do.Recuse(Given.First))),
        ("write a plan", i => By(Given.First, i, () => Do.Plan(i, Given.First, Commands.Step(Given.First)))),
        ("write a plan, by a colleague", i => By(Given.Third, i, () => Do.Plan(i, Given.Third, Commands.Step(Given.First)))),
        ("write a plan for a colleague", i => By(Given.First, i, () => Do.Plan(i, Given.First, Commands.Step(Given.Third)))),
        ("keep a step of the plan", i => By(Given.First, i, () => Do.Plan(i, Given.First, Commands.Step(Given.First, 1)))),
        ("do a step", i => By(Given.First, i, () => Do.Complete(i, Given.First, 1))),
        ("do a step of somebody else", i => By(Given.First, i, () => Do.Complete(i, Given.First, 2))),
        ("do a step that is not there", i => By(Given.First, i, () => Do.Complete(i, Given.First, 9))),
        ("do a step, by a colleague", i => By(Given.Third, i, () => Do.Complete(i, Given.Third, 1))),
        ("tell whoever it is about", i => By(Given.First, i, () => Do.Notify(i, Given.First, [1]))),
        ("tell of it in the same words", i => By(Given.First, i, () => Do.Notify(i, Given.First, [1], again: true))),
        ("tell of a charge that it has not", i => By(Given.First, i, () => Do.Notify(i, Given.First, [9]))),
        ("tell of charges of several at once", i => By(Given.First, i, () => Do.Notify(i, Given.First, [1], ofSeveral: true))),
        ("tell whoever it is about, by a colleague", i => By(Given.Third, i, () => Do.Notify(i, Given.Third, [1]))),
        ("wait with telling", i => By(Given.First, i, () => Do.Defer(i, Given.First))),
        ("note who assists them", i => By(Given.First, i, () => Do.Assist(i, Given.First, 1))),
        ("note who assists somebody who was not told", i => By(Given.First, i, () => Do.Assist(i, Given.First, 9))),
        ("ask how the reporter is doing", i => By(Given.First, i, () => Do.AskAfter(i, Given.First, notice: null))),
        ("ask how whoever it is about is doing", i => By(Given.First, i, () => Do.AskAfter(i, Given.First, 1))),
        ("ask how the reporter is doing, by a colleague", i => By(Given.Third, i, () => Do.AskAfter(i, Given.Third, notice: null))),
        ("share with the prosecutor", i => By(Given.First, i, () => Do.Share(i, Given.First, Pieces, "E-1"))),
        ("share with the prosecutor, by a colleague", i => By(Given.Third, i, () => Do.Share(i, Given.Third, Pieces, "E-1"))),
        ("share what rests on a duty to answer", i => By(Given.First, i, () => Do.Share(i, Given.First, Pieces, "E-1", "I-1"))),
        ("hand out the case file", i => By(Given.First, i, () => Commands.HandOut(i, new(Given.First, Authority: null)))),
        ("hand out the case file, by a colleague", i => By(Given.Third, i, () => Commands.HandOut(i, new(Given.Third, Authority: null)))),
        ("hand out the case file, by whoever gives the mandate", i => By(Head, i, () => Commands.HandOut(i, Head))),
        ("extend the term", i => By(Given.First, i, () => Do.Extend(i, Given.First))),
        ("extend the term, by a colleague", i => By(Given.Third, i, () => Do.Extend(i, Given.Third))),
        ("let the terms stand still", i => By(Given.First, i, () => Do.Suspend(i, Given.First))),
        ("let the terms go on", i => By(Given.First, i, () => Do.Resume(i, Given.First))),
        ("meet the term", i => By(Given.First, i, () => Do.Meet(i, Given.First))),
        ("involve a committee", i => By(Given.First, i, () => Do.Involve(i, Given.First))),
    ];

    private static readonly (string Name, InvestigationState State, Investigation Case)[] States =
    [
        ("Only heard that somebody is barred", InvestigationState.AwaitingMandate, Given.Case(new PersonBarred(Given.Now, "earlier"))),
        ("AwaitingMandate", InvestigationState.AwaitingMandate, Given.Case(Given.Awaiting(InvestigationKind.Exploratory))),
        ("Mandated", InvestigationState.Mandated, Given.Case(Given.Mandated(InvestigationKind.Exploratory))),
        ("Mandated, not declared", InvestigationState.Mandated, Given.Case([.. Given.Mandated(InvestigationKind.Exploratory), .. Given.Assigned(Given.First, declared: false)])),
        ("Staffed", InvestigationState.Staffed, Given.Case(Given.Staffed(InvestigationKind.Exploratory))),
        ("Planned", InvestigationState.Planned, Given.Case(Given.Planned(InvestigationKind.Exploratory))),
        ("Planned, of the unit", InvestigationState.Planned, Given.Case(Given.Planned())),
        ("Planned, of the unit, told", InvestigationState.Planned, Given.Case(Given.Told())),
        ("Withdrawn", InvestigationState.Withdrawn, Given.Case(Given.Withdrawn(InvestigationKind.Exploratory))),
        ("Ended", InvestigationState.Ended, Given.Case(Given.Ended())),
        ("Aborted", InvestigationState.Aborted, Given.Case(Given.Stopped(StopReason.Aborted, InvestigationKind.Exploratory))),
        ("ConvertedToCriminal", InvestigationState.ConvertedToCriminal, Given.Case(Given.Stopped(StopReason.Criminal, InvestigationKind.Exploratory))),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {Told(a.Command(s.Case))}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached_and_left()
    {
        States.Select(s => s.State).Union(OfTheReport).ShouldBe(Enum.GetValues<InvestigationState>(), ignoreOrder: true);
        States.ShouldAllBe(s => s.Case.State == s.State);
        foreach (var (name, state, i) in States.Skip(1))
        {
            var after = All.Select(a => i.AfterAll(a.Command(i).Events).State).ToHashSet();
            after.ShouldContain(s => s != state, $"{name} is no dead end");
        }
    }

    /// <summary>Those of which the table of the report tells.</summary>
    private static IEnumerable<InvestigationState> OfTheReport => Report.ReportTableTests.States;

    private static Decision By(Access.Cases.Colleague who, Investigation i, Func<Decision> command) => By(new Seat(who, Authority: null), i, command);

    private static Decision By(Seat seat, Investigation i, Func<Decision> command) => i.IsKnownTo(seat) ? command() : Problems.NotFound;

    internal static string Told(Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.Select(e => e.GetType().Name)),
    };
}
