using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Cases.Opening;
using Zichtlijn.Reflection.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Reflection.Tests.Rooms;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly Seat Leads = Given.Leads;

    private static readonly (string Name, Func<ReflectionCase, Decision> Command)[] All =
    [
        ("the accused is barred once more", c => Do.Bar(c, Given.MarkOf("jansen"))),
        ("the facilitator is barred", c => Do.Bar(c, Leads.Mark)),
        ("a member is barred", c => Do.Bar(c, Given.MarkOf("ethics.dhg"))),
        ("a member worked on it before", c => Do.WorkedOnIt(c, Given.MarkOf("ethics.dhg"))),
        ("the head of the part is barred", c => Do.Bar(c, Given.Authority.Mark)),
        ("triage decided", c => Do.Hear(c, before => TriageDecisions.Note(before, 20, isDecided: true))),
        ("ask before the triage decision, by who handles it", c => Do.Ask(c, Given.Handler, ReflectionMoment.BeforeTriageDecision)),
        ("ask before the triage decision, by the head", c => Do.Ask(c, Given.Authority, ReflectionMoment.BeforeTriageDecision)),
        ("ask before a proposal, by the lawyer", c => Do.Ask(c, Given.Lawyer, ReflectionMoment.BeforeProposal)),
        ("ask before a proposal, by the head", c => Do.Ask(c, Given.Authority, ReflectionMoment.BeforeProposal)),
        ("ask before a proposal, by who handled it in triage", c => Do.Ask(c, Given.Handler, ReflectionMoment.BeforeProposal)),
        ("ask after the decision, by the head", c => Do.Ask(c, Given.Authority, ReflectionMoment.AfterDecision)),
        ("ask after the decision, by the lawyer", c => Do.Ask(c, Given.Lawyer, ReflectionMoment.AfterDecision)),
        ("lead it", c => Do.Take(c, Leads)),
        ("lead it, by another of the part", c => Do.Take(c, Given.Second)),
        ("lead it, by one of another part", c => Do.Take(c, Given.Elsewhere)),
        ("say to have an interest, as the facilitator", c => Do.Take(c, Leads, Interest.Present)),
        ("invite one more", c => Do.Invite(c, Leads, "colleague", null)),
        ("invite one more, by another of the part", c => Do.Invite(c, Given.Second, "colleague", null)),
        ("invite a second of the leadership", c => Do.Invite(c, Leads, "leadership", "leader.onl")),
        ("invite as what they are not", c => Do.Invite(c, Leads, "ethics", "colleague2.ams")),
        ("take the seat", c => Do.AnswerInvitation(c, Given.Member("ethics.dhg"))),
        ("decline", c => Do.AnswerInvitation(c, Given.Member("ethics.dhg"), accept: false)),
        ("say to have an interest, as a member", c => Do.AnswerInvitation(c, Given.Member("ethics.dhg"), interest: Interest.Present)),
        ("leave the seat", c => Do.Leave(c, Given.Member("ethics.dhg"), 2)),
        ("leave the seat of another", c => Do.Leave(c, Given.Member("ethics.dhg"), 1)),
        ("free a seat", c => Do.Leave(c, Leads, 1)),
        ("free a seat that is not there", c => Do.Leave(c, Leads, 9)),
        ("leave as the facilitator", c => Do.Leave(c, Leads, 0)),
        ("compose it", c => Do.Compose(c, Leads)),
        ("compose it, by another of the part", c => Do.Compose(c, Given.Second)),
        ("write the summary", c => Do.Summarise(c, Given.Lawyer)),
        ("write the summary, by the head", c => Do.Summarise(c, Given.Authority)),
        ("check the summary", c => Do.Check(c, Leads)),
        ("check the summary, by who wrote it", c => Do.Check(c, Given.Lawyer)),
        ("check half of the list", c => Do.Check(c, Leads, Given.Check() with { Checks = ["names"] })),
        ("motivate a combination that is not there", c => Do.Check(c, Leads, Given.Check(motive: true))),
        ("send the summary back", c => Do.Return(c, Leads)),
        ("prepare it", c => Do.Prepare(c, Leads)),
        ("hold it", c => Do.Hold(c, Leads)),
        ("hold it, by another of the part", c => Do.Hold(c, Given.Second)),
        ("hold it with four", c => Do.Hold(c, Leads, Do.Session(1, 2, 3, 4))),
        ("hold it with somebody who does not sit there", c => Do.Hold(c, Leads, Do.Session(1, 2, 3, 4, 5, 9))),
        ("hold it without a perspective", c => Do.Hold(c, Leads, Do.Session(1, 2, 3, 4, 5) with { Perspectives = [new("victim", "Wat er gezegd werd.")] })),
        ("hold it without a bias check", c => Do.Hold(c, Leads, Do.Session(1, 2, 3, 4, 5) with { BiasChecks = [new("likeUs", "Wat wij vonden.")] })),
        ("advise", c => Do.Advise(c, Leads)),
        ("advise a sanction", c => Do.Advise(c, Leads, "Geef hem strafontslag.")),
        ("advise, by a member", c => Do.Advise(c, Given.Member("ethics.dhg"))),
        ("follow it", c => Do.Answer(c, Given.Authority)),
        ("follow it, by the lawyer who asked", c => Do.Answer(c, Given.Lawyer)),
        ("do not follow it, without a word", c => Do.Answer(c, Given.Authority, ReflectionAnswer.Not)),
        ("follow a part, with too few words", c => Do.Answer(c, Given.Authority, ReflectionAnswer.Partly, characters: 99)),
        ("do not follow it, with the motive", c => Do.Answer(c, Given.Authority, ReflectionAnswer.Not, characters: 100)),
        ("close it", c => Do.Close(c, Leads)),
        ("stop it", c => Do.Stop(c, Leads)),
        ("stop it, by who asked", c => Do.Stop(c, Given.Lawyer)),
        ("stop it, by the head", c => Do.Stop(c, Given.Authority)),
        ("propose a lesson", c => Do.Propose(c, Leads)),
        ("propose a lesson about a sanction", c => Do.Propose(c, Leads, "Wie lacht krijgt een berisping.")),
        ("release the lesson, by who proposed it", c => Do.Release(c, Leads)),
        ("release the lesson, by another of the part", c => Do.Release(c, Given.Second)),
        ("release the lesson, by one of another part", c => Do.Release(c, Given.Elsewhere)),
        ("release the lesson, by the corps", c => Do.Release(c, Given.Corps)),
        ("release the lesson without the list", c => Do.Release(c, Given.Elsewhere, Given.Release(Given.Elsewhere) with { Checks = [] })),
        ("send the lesson back", c => Do.ReturnLesson(c, Given.Elsewhere)),
    ];

    private static readonly (string Name, RoomState? State, ReflectionCase Case)[] States =
    [
        ("In triage", null, Given.Case(Given.InTriage())),
        ("Weighed", null, Given.Case(Given.Weighed())),
        ("Decided", null, Given.Case(Given.Decided())),
        ("Asked", RoomState.Requested, Given.Case(Given.Asked())),
        ("Led", RoomState.Requested, Given.Case(Given.Led())),
        ("Invited", RoomState.Requested, Given.Case(Given.Invited())),
        ("Seated", RoomState.Requested, Given.Case(Given.Seated())),
        ("Composed", RoomState.Composed, Given.Case(Given.Composed())),
        ("Summarised", RoomState.Composed, Given.Case(Given.Summarised())),
        ("Sent back", RoomState.Composed, Given.Case([.. Given.Summarised(), Do.Return(Given.Case(Given.Summarised()), Leads).Events[0]])),
        ("Checked", RoomState.Composed, Given.Case(Given.Checked())),
        ("Prepared", RoomState.Prepared, Given.Case(Given.Prepared())),
        ("Held", RoomState.Held, Given.Case(Given.Held())),
        ("Held, with a lesson", RoomState.Held, Given.Case(Given.Proposed())),
        ("Held, with a lesson that was released", RoomState.Held, Given.Case([.. Given.Proposed(), Given.Release(Given.Elsewhere)])),
        ("Held, with a lesson that was sent back", RoomState.Held, Given.Case([.. Given.Proposed(), Given.Return(Given.Elsewhere)])),
        ("Advised", RoomState.Advised, Given.Case(Given.Advised())),
        ("Answered", RoomState.FollowUp, Given.Case(Given.Answered())),
        ("Closed", RoomState.Closed, Given.Case(Given.Closed())),
        ("Stopped", RoomState.Stopped, Given.Case(Given.Stopped())),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {a.Command(s.Case).Told()}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached()
    {
        States.Select(s => s.State).OfType<RoomState>().Distinct().ShouldBe(Enum.GetValues<RoomState>(), ignoreOrder: true);
        States.Where(s => s.State is not null).ShouldAllBe(s => s.Case.TheRoom().State == s.State);
    }
}
