using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly (string Name, Func<RestorationCase, Decision> Command)[] All =
    [
        ("the report is told again", c => Do.Hear(c, Given.Submitted)),
        ("the receipt is confirmed", c => Do.Hear(c, Given.Acknowledged)),
        ("the report is taken back", c => Do.Hear(c, new Contracts.Reporting.V1.ReportWithdrawn(Given.CaseId, 9, Given.Now))),
        ("the reporter gives their name", c => Do.Hear(c, new Contracts.Reporting.V1.DisclosureChanged(Given.CaseId, 9, Given.Now, Disclosure.Identified))),
        ("nothing happened of what was said of somebody", c => Do.Hear(c, Given.Unfounded)),
        ("a later report says it did", c => Do.Hear(c, Given.Unfounded with { Version = 40, Charges = [new(1, Finding.Established, Given.Other.Mark)] })),
        ("the worker is kept out", c => Do.Bar(c, Given.Worker)),
        ("take it", c => Do.Take(c, Given.Worker)),
        ("take it, by a colleague", c => Do.Take(c, Given.Colleague)),
        ("declare no interest", c => Do.Declare(c, Given.Worker)),
        ("declare no interest, by a colleague", c => Do.Declare(c, Given.Colleague)),
        ("declare an interest", c => Do.Declare(c, Given.Worker, Interest.Present)),
        ("hand it over", c => Do.HandOver(c, Given.Worker, Given.Elsewhere.Account)),
        ("hand it over, by a colleague", c => Do.HandOver(c, Given.Colleague, Given.Elsewhere.Account)),
        ("hand it over to oneself", c => Do.HandOver(c, Given.Worker, Given.Worker.Account)),
        ("hand it over to somebody of another role", c => Do.HandOver(c, Given.Worker, "desk.ams")),
        ("offer", c => Do.Offer(c)),
        ("offer, by a colleague", c => Do.Offer(c, Given.Colleague)),
        ("accept", c => Do.Answer(c)),
        ("decline", c => Do.Answer(c, accepts: false)),
        ("the worker notes a yes", c => Do.Answer(c, teller: Teller.WorkerFor(Given.Worker))),
        ("say what would help", c => Do.Tell(c)),
        ("propose an apology", c => Do.Propose(c, "apology")),
        ("propose something, by the reporter", c => Do.Propose(c, "counselling", party: ConsentParty.Beneficiary)),
        ("propose a conversation", c => Do.Propose(c, "restorativeConversation")),
        ("propose what is for several reporters", c => Do.Propose(c, "jointApology")),
        ("propose nothing that is known", c => Do.Propose(c, "nonsense")),
        ("propose for somebody wrongly accused", c => Do.Propose(c, "rehabilitationStatement", person: 1)),
        ("propose an individual measure for them", c => Do.Propose(c, "apology", person: 1)),
        ("propose for them, by the reporter", c => Do.Propose(c, "rehabilitationStatement", person: 1, party: ConsentParty.Beneficiary)),
        ("agree with the first measure", c => Do.AnswerMeasure(c, 1)),
        ("do not want the first measure", c => Do.AnswerMeasure(c, 1, agrees: false)),
        ("agree with no measure", c => Do.AnswerMeasure(c, 9)),
        ("agree for the organisation", c => Do.WorkerAnswers(c, 1)),
        ("end it, by the worker", c => Do.WorkerAnswers(c, 1, agrees: false)),
        ("end it, by a colleague", c => Do.WorkerAnswers(c, 1, agrees: false, Given.Colleague)),
        ("agree with no measure, by the worker", c => Do.WorkerAnswers(c, 9)),
        ("ask the other person", c => Do.Ask(c, 1)),
        ("ask the other person of no measure", c => Do.Ask(c, 9)),
        ("the other person wants it", c => Do.OtherAnswers(c, 1)),
        ("the other person does not want it", c => Do.OtherAnswers(c, 1, agrees: false)),
        ("carry it out", c => Do.CarryOut(c, 1)),
        ("carry it out before it was agreed", c => Do.CarryOut(c, 1, days: -1)),
        ("carry no measure out", c => Do.CarryOut(c, 9)),
        ("say how the first measure was", c => Do.Evaluate(c, 1)),
        ("say how no measure was", c => Do.Evaluate(c, 9)),
        ("say how all of it was", c => Do.Evaluate(c, measure: null)),
        ("close it", c => Do.Close(c)),
        ("close it, by a colleague", c => Do.Close(c, Given.Colleague)),
        ("nothing happened", c => Do.Check(c, 1, DetrimentAnswer.Nothing)),
        ("something happened", c => Do.Check(c, 1, DetrimentAnswer.Something)),
        ("the worker did not reach them", c => Do.Check(c, 1, DetrimentAnswer.NotReached, onBehalf: true)),
        ("the reporter did not reach themselves", c => Do.Check(c, 1, DetrimentAnswer.NotReached)),
        ("a transfer is noted", c => Do.Action(c)),
        ("offer to whoever was wrongly accused", c => Do.OfferPerson(c)),
        ("offer to nobody", c => Do.OfferPerson(c, person: 9)),
        ("whoever was wrongly accused accepts", c => Do.PersonAnswers(c)),
        ("whoever was wrongly accused declines", c => Do.PersonAnswers(c, accepts: false)),
        ("they agree with the first measure", c => Do.PersonAnswersMeasure(c, 1)),
        ("they say how the first measure was", c => Do.Evaluate(c, 1, person: 1)),
        ("the corps answers", c => Do.AnswerEscalation(c, 1)),
    ];

    private static readonly (string Name, RestorationState State, RestorationCase Case)[] States =
    [
        ("Only the receipt was heard", RestorationState.ToOffer, Given.Case(Do.Hear(null, Given.Acknowledged).Events)),
        ("ToOffer", RestorationState.ToOffer, Given.Heard()),
        ("ToOffer, taken", RestorationState.ToOffer, Given.Taken()),
        ("ToOffer, declared", RestorationState.ToOffer, Given.ToOffer()),
        ("Offered", RestorationState.Offered, Given.Offered()),
        ("Declined", RestorationState.Declined, Given.Declined()),
        ("Accepted", RestorationState.Accepted, Given.Accepted()),
        ("NeedsExplored", RestorationState.NeedsExplored, Given.Told()),
        ("NeedsExplored, an apology proposed", RestorationState.NeedsExplored, Given.Proposed()),
        ("NeedsExplored, the reporter proposed", RestorationState.NeedsExplored, Given.Told().With(c => Do.Propose(c, "counselling", party: ConsentParty.Beneficiary))),
        ("NeedsExplored, a conversation proposed", RestorationState.NeedsExplored, Given.Told().With(c => Do.Propose(c, "restorativeConversation"))),
        ("NeedsExplored, the other person asked", RestorationState.NeedsExplored, Given.Asked()),
        ("NeedsExplored, the other person wants it", RestorationState.NeedsExplored, Given.Asked().With(c => Do.OtherAnswers(c, 1))),
        ("Agreed, a conversation", RestorationState.Agreed, Given.BothWant()),
        ("NeedsExplored, no conversation", RestorationState.NeedsExplored, Given.BothWant().With(c => Do.AnswerMeasure(c, 1, agrees: false))),
        ("Agreed", RestorationState.Agreed, Given.Agreed()),
        ("Running", RestorationState.Running, Given.Running()),
        ("Evaluated", RestorationState.Evaluated, Given.Evaluated()),
        ("Closed", RestorationState.Closed, Given.Closed()),
        ("Checked", RestorationState.ToOffer, Given.Checked()),
        ("Checked, not reached", RestorationState.ToOffer, Given.Checked().With(c => Do.Check(c, 1, DetrimentAnswer.NotReached, onBehalf: true))),
        ("Checked, nothing happened", RestorationState.ToOffer, Given.Checked().With(c => Do.Check(c, 1, DetrimentAnswer.Nothing))),
        ("Checked, something happened", RestorationState.ToOffer, Given.Checked().With(c => Do.Check(c, 1, DetrimentAnswer.Something))),
        ("A transfer was noted", RestorationState.ToOffer, Given.ToOffer().With(c => Do.Action(c))),
        ("Somebody was wrongly accused", RestorationState.ToOffer, Given.WronglyAccused()),
        ("They were offered something", RestorationState.ToOffer, Given.WronglyAccused().With(c => Do.OfferPerson(c))),
        ("They accepted", RestorationState.ToOffer, Given.Rehabilitating()),
        ("Something was proposed to them", RestorationState.ToOffer, Given.Rehabilitating().With(c => Do.Propose(c, "rehabilitationStatement", person: 1))),
        ("It was done for them", RestorationState.ToOffer, Given.Rehabilitating().With(c => Do.Propose(c, "rehabilitationStatement", person: 1)).With(c => Do.PersonAnswersMeasure(c, 1)).With(c => Do.CarryOut(c, 1))),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {a.Command(s.Case).Told(s.Case)}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached()
    {
        States.Select(s => s.State).Distinct().ShouldBe(Enum.GetValues<RestorationState>(), ignoreOrder: true);
        States.ShouldAllBe(s => s.Case.State == s.State);
    }

    [Fact]
    public void What_is_destroyed_hears_of_nothing_any_more()
    {
        var c = Given.Evaluated().After(new Access.Destruction.DestructionStarted(Given.Now, Guid.NewGuid()));

        foreach (var decision in new[] { Do.Hear(c, Given.Submitted), Do.Hear(c, Given.Acknowledged), Do.Hear(c, Given.Unfounded), Do.Bar(c, Given.Worker) })
        {
            (decision.Refusal, decision.Events.Count).ShouldBe((null, 0));
        }

        (c.IsOpen, c.FirstContent, c.Clocks.All.Count).ShouldBe((false, null, 0));
    }
}
