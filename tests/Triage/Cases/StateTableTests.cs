using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.TestSupport;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly Commands Do = new(Given.Staff, Given.Now);

    private static readonly (string Name, Func<TriageCase, Decision> Command)[] All =
    [
        ("accept", c => Do.Accept(c, Given.Handler)),
        ("accept, by a colleague", c => Do.Accept(c, Given.Who("triage2.ams", "AMS"))),
        ("declare no interest", c => Do.Declare(c, Given.Handler)),
        ("step back", c => Do.Recuse(c, Given.Handler)),
        ("somebody else is barred", c => Do.Bar(c, "mark-of-somebody")),
        ("the second pair of eyes is barred", c => Do.Bar(c, Given.Second.Mark)),
        ("hand over", c => Do.HandOver(c, Given.Handler, "triage2.ams")),
        ("hand over to who is no officer", c => Do.HandOver(c, Given.Handler, "desk.ams")),
        ("put back in the queue", c => Do.GiveBack(c, Given.Handler)),
        ("assess", c => Do.Assess(c, Given.Handler)),
        ("assess, by a colleague", c => Do.Assess(c, Given.Who("triage2.ams", "AMS"))),
        ("ask an expert", c => Do.Ask(c, Given.Handler)),
        ("advise", c => Do.Advise(c = Asked(c), c.Consultations[0])),
        ("decline to advise", c => Do.Decline(c = Asked(c), c.Consultations[0])),
        ("advise a measure", c => Do.AdviseMeasure(c, Given.Handler)),
        ("move the reporter against their will", c => Do.AdviseMeasure(c, Given.Handler, "moveReporter")),
        ("move the reporter who agrees", c => Do.AdviseMeasure(c, Given.Handler, "moveReporter", agrees: true)),
        ("await information", c => Do.Await(c, Given.Handler)),
        ("receive information", c => Do.Receive(c, Given.Handler)),
        ("decide", c => Do.Decide(c, Given.Handler, false, TriageOutcome.Mediation)),
        ("decide that nothing follows", c => Do.Decide(c, Given.Handler, false, TriageOutcome.NoFurtherAction)),
        ("take a proposal back", c => Do.Withdraw(c, Given.Handler)),
        ("agree", c => Do.Answer(c, Given.Second, AgreementLevel.Second, agrees: true)),
        ("send back", c => Do.Answer(c, Given.Second, AgreementLevel.Second, agrees: false)),
        ("agree, by the officer", c => Do.Answer(c, Given.Handler, AgreementLevel.Second, agrees: true)),
        ("agree, by the corps", c => Do.Answer(c, Given.Who("corps", null), AgreementLevel.Corps, agrees: true)),
        ("reopen, by a colleague", c => Do.Reopen(c, Given.Who("triage2.ams", "AMS"))),
        ("reopen, by who decided", c => Do.Reopen(c, Given.Handler)),
        ("route upward", c => Do.Route(c, Given.Handler)),
        ("write a note", c => Do.Note(c, Given.Handler)),
        ("write a note, by a colleague", c => Do.Note(c, Given.Who("triage2.ams", "AMS"))),
        ("extend the term", c => Do.Extend(c, Given.Handler)),
        ("let the terms stand still", c => Do.Suspend(c, Given.Handler)),
        ("let the terms go on", c => Do.Resume(c, Given.Handler)),
        ("meet the term of the decision", c => Do.Meet(c, Given.Handler)),
        ("involve a committee", c => Do.Involve(c, Given.Handler)),
    ];

    private static readonly (TriageState State, TriageCase Case)[] States =
    [
        (TriageState.Received, Given.Case(Given.Received())),
        (TriageState.UnderAssessment, Given.Case(Given.Received(), Given.Assessed())),
        (TriageState.AwaitingInfo, Given.Case(Given.Received(), [.. Given.Assessed(), new InformationAwaited(Given.Now, Given.Officer, InformationSource.Desk, Given.Sealed)])),
        (TriageState.DecisionProposed, Given.Case(Given.Received(), Given.WithProposal())),
        (TriageState.Decided, Given.Case(Given.Received(), [.. Given.Assessed(), Given.Decided()])),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.State}: {Told(a.Command(s.Case))}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached_and_left()
    {
        States.Select(s => s.State).ShouldBe(Enum.GetValues<TriageState>());
        States.ShouldAllBe(s => s.Case.State == s.State);
        foreach (var (state, c) in States)
        {
            var after = All.Select(a => a.Command(c).Events.Aggregate(c, (now, e) => now.After(e)).State).ToHashSet();
            after.ShouldContain(s => s != state, $"{state} is no dead end");
        }
    }

    private static TriageCase Asked(TriageCase c) => Given.Advised()[..2].Aggregate(c, (now, e) => now.After(e));

    private static string Told(Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.Select(e => e.GetType().Name)),
    };
}
