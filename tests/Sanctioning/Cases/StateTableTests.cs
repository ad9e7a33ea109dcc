using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;
using ExecuteDecision = Zichtlijn.Sanctioning.Cases.Deciding.ExecuteDecision;
using IntendDecision = Zichtlijn.Sanctioning.Cases.Deciding.IntendDecision;
using LodgeObjection = Zichtlijn.Sanctioning.Cases.Deciding.LodgeObjection;
using NotifyDecision = Zichtlijn.Sanctioning.Cases.Deciding.NotifyDecision;
using TakeDecision = Zichtlijn.Sanctioning.Cases.Deciding.TakeDecision;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly (string Name, Func<SanctionCase, Decision> Command)[] All =
    [
        ("triage asks again", c => Do.Hear(c, Given.Asked with { Version = 20 })),
        ("another report", c => Do.Hear(c, Given.Reported with { Version = 60 })),
        ("the lawyer is barred", c => Do.Bar(c, Given.Lawyer.Mark)),
        ("the advice of a reflection room was answered", c => Decision.Of([.. ReflectionAnsweredConsumer.Note(c, new(Given.CaseId, 9, 1, ReflectionMoment.BeforeProposal, ReflectionAnswer.Partly, Given.Now))])),
        ("somebody worked on it before", c => Do.WorkedOnIt(c, "investigator")),
        ("take it", c => By(Given.Lawyer, c, who => Do.Take(c, who))),
        ("take it, by another lawyer", c => By(Given.Other, c, who => Do.Take(c, who))),
        ("declare no interest", c => By(Given.Lawyer, c, who => Do.Declare(c, who))),
        ("declare no interest, by another lawyer", c => By(Given.Other, c, who => Do.Declare(c, who))),
        ("declare an interest", c => By(Given.Lawyer, c, who => Do.Declare(c, who, Interest.Present))),
        ("answer the first step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.CarefulInvestigation))),
        ("answer the first step, by another lawyer", c => By(Given.Other, c, who => Do.Answer(c, who, 1, ProtocolStep.CarefulInvestigation))),
        ("answer the fourth step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.Attributable, StepAnswer.No))),
        ("answer the fifth step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.Proportionate))),
        ("answer a step of no matter", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 9, ProtocolStep.CarefulInvestigation))),
        ("weigh how grave it is", c => By(Given.Lawyer, c, who => Do.Weigh(c, who, 1))),
        ("note a factor", c => By(Given.Lawyer, c, who => Do.Factor(c, who, 1))),
        ("link three comparators", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1))),
        ("link three comparators, by another lawyer", c => By(Given.Other, c, who => Do.Link(c, who, 1))),
        ("link two comparators", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 2))),
        ("link none, with the motive", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 0, motive: true))),
        ("link a comparator that is not there", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 4))),
        ("link comparators to no matter", c => By(Given.Lawyer, c, who => Do.Link(c, who, 9))),
        ("let a factor not count", c => By(Given.Lawyer, c, who => Do.Without(c, who, 1, 1))),
        ("the head who decides is barred", c => Do.Bar(c, Given.Authority.Mark)),
        ("the expert is barred", c => Do.Bar(c, Given.Expert.Mark)),
        ("propose something in the range", c => By(Given.Authority, c, who => Do.Propose(c, who, 1))),
        ("propose something outside the range without a word", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, "writtenReprimand"))),
        ("propose it with a short motivation", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, "writtenReprimand", Given.Deviation(199)))),
        ("propose it with a motivation", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, "writtenReprimand", Given.Deviation(200)))),
        ("propose it with a motivation that answers a factor", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, "writtenReprimand", Given.Deviation(200, 1)))),
        ("propose nothing, with a motivation", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, null, Given.Deviation(200)))),
        ("propose nothing", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, null))),
        ("motivate what does not deviate", c => By(Given.Authority, c, who => Do.Propose(c, who, 1, deviation: Given.Deviation(200)))),
        ("propose for no matter", c => By(Given.Authority, c, who => Do.Propose(c, who, 9))),
        ("propose, by the head of another part", c => By(Given.Who("unit-head.dhg", "DHG"), c, who => Do.Propose(c, who, 1))),
        ("lead the consultation", c => By(Given.Chair, c, who => Do.Lead(c, who, 1))),
        ("lead it, by another chair", c => By(Given.Who("consultation-chair2"), c, who => Do.Lead(c, who, 1))),
        ("lead that of no matter", c => By(Given.Chair, c, who => Do.Lead(c, who, 9))),
        ("declare an interest, as the chair", c => By(Given.Chair, c, who => Do.Lead(c, who, 1, Interest.Present))),
        ("ask a lawyer", c => By(Given.Chair, c, who => Do.Ask(c, who, 1, SeatKind.Lawyer))),
        ("ask the lawyer who prepared it", c => By(Given.Chair, c, who => Do.Ask(c, who, 1, SeatKind.Lawyer, "hr-lawyer"))),
        ("ask an expert", c => By(Given.Chair, c, who => Do.Ask(c, who, 1, SeatKind.Expert))),
        ("ask an expert of the part of whom it is about", c => By(Given.Chair, c, who => Do.Ask(c, who, 1, SeatKind.Expert, "expert.ams"))),
        ("ask an expert who is away", c => By(Given.Chair, c, who => Do.Ask(c, who, 1, SeatKind.Expert, "expert.lmb"))),
        ("take the seat of an expert", c => By(Given.Expert, c, who => Do.Sit(c, who, 1))),
        ("take a seat, by somebody who was not asked", c => By(Given.Substitute, c, who => Do.Sit(c, who, 1))),
        ("declare an interest, as the expert", c => By(Given.Expert, c, who => Do.Sit(c, who, 1, Interest.Present))),
        ("leave the seat of the expert", c => By(Given.Expert, c, who => Do.Leave(c, who, 1, 3))),
        ("free the seat of the expert, as the chair", c => By(Given.Chair, c, who => Do.Leave(c, who, 1, 3))),
        ("free it, by another member", c => Member(Given.Other, c, who => Do.Leave(c, who, 1, 3))),
        ("leave the chair", c => By(Given.Chair, c, who => Do.Leave(c, who, 1, 0))),
        ("leave the chair, by a member", c => Member(Given.Other, c, who => Do.Leave(c, who, 1, 0))),
        ("the lawyer who sits turns out to have worked on it", c => Do.WorkedOnIt(c, Given.Other.Mark)),
        ("triage tells of another kind of norm", c => Do.Hear(c, Given.Asked with { Version = 30, InNormSet = false, Category = "bullying" })),
        ("step back, as the head who decides", c => By(Given.Authority, c, who => StepBack.Decide(c, who, Given.Staff, Given.Now))),
        ("let it sit", c => By(Given.Chair, c, who => Do.Convene(c, who, 1))),
        ("vote", c => By(Given.Expert, c, who => Do.Vote(c, who, 1))),
        ("vote, as the lawyer who prepared it", c => By(Given.Lawyer, c, who => Do.Vote(c, who, 1))),
        ("vote on no matter", c => By(Given.Expert, c, who => Do.Vote(c, who, 9))),
        ("close the voting", c => By(Given.Chair, c, who => Do.Close(c, who, 1, PanelAdvice.MayImpose, PanelAdvice.MayImpose, PanelAdvice.MayImpose, PanelAdvice.MayNotImpose))),
        ("close it without a majority", c => By(Given.Chair, c, who => Do.Close(c, who, 1, PanelAdvice.MayImpose, PanelAdvice.MayImpose, PanelAdvice.ImposeOther, PanelAdvice.MayNotImpose))),
        ("close it, by a member", c => By(Given.Other, c, who => Do.Close(c, who, 1, PanelAdvice.MayImpose))),
        ("advise", c => By(Given.Chair, c, who => Do.Advise(c, who, 1))),
        ("intend what was proposed", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended(), Given.Staff))),
        ("intend a charge that was not established", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended(charge: 3), Given.Staff))),
        ("intend something else without a word", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended("dismissal"), Given.Staff))),
        ("intend it with a motivation", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended("dismissal", deviation: Given.Deviation(200)), Given.Staff))),
        ("intend nothing, with a motivation", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended(null, deviation: Given.Deviation(200)), Given.Staff))),
        ("motivate an intention that deviates from nothing", c => By(Given.Authority, c, _ => IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended(deviation: Given.Deviation(200)), Given.Staff))),
        ("agree as second", c => By(Given.Corps, c, who => AgreeAsSecond.Decide(c, Given.Second(who)))),
        ("agree as second with oneself", c => By(Given.Authority, c, who => AgreeAsSecond.Decide(c, Given.Second(who)))),
        ("send what is intended", c => By(Given.Authority, c, who => SendIntention.Decide(c, Given.SeatOf(who), who, 1, Given.Now, ReferenceDataSet.Current))),
        ("give views", c => HearViews.Decide(c, new(Given.Now, "jansen", 1, ViewsForm.Written, Given.Sealed))),
        ("give none", c => HearViews.Decide(c, new(Given.Now, "jansen", 1, ViewsForm.Waived, null))),
        ("decide, and answer the views", c => By(Given.Authority, c, who => TakeDecision.Decide(c, Given.SeatOf(who), Given.Decision(), Given.Staff))),
        ("decide without an answer to the views", c => By(Given.Authority, c, who => TakeDecision.Decide(c, Given.SeatOf(who), Given.Decision(answers: false), Given.Staff))),
        ("decide without an answer when the term for views is over", c => By(Given.Authority, c, who => TakeDecision.Decide(c, Given.SeatOf(who), Given.Decision(answers: false, days: 15), Given.Staff))),
        ("decide on a charge that was not intended", c => By(Given.Authority, c, who => TakeDecision.Decide(c, Given.SeatOf(who), Given.Decision(charge: 2), Given.Staff))),
        ("decide, as the corps", c => By(Given.Corps, c, who => TakeDecision.Decide(c, Given.SeatOf(who), Given.Decision(), Given.Staff))),
        ("make it known", c => By(Given.Authority, c, who => NotifyDecision.Decide(c, Given.SeatOf(who), new(Given.Now.AddDays(4), who.Account, 1, Given.Day(4), NotificationForm.RegisteredPost), ReferenceDataSet.Current))),
        ("make it known before it was decided", c => By(Given.Authority, c, who => NotifyDecision.Decide(c, Given.SeatOf(who), new(Given.Now.AddDays(4), who.Account, 1, Given.Day(2), NotificationForm.RegisteredPost), ReferenceDataSet.Current))),
        ("object", c => LodgeObjection.Decide(c, "jansen", 1, Given.Day(10), Given.Sealed, Given.Now.AddDays(10), ReferenceDataSet.Current)),
        ("carry it out", c => By(Given.Authority, c, who => ExecuteDecision.Decide(c, Given.SeatOf(who), Given.Executed(10), ReferenceDataSet.Current))),
        ("carry it out on the last day to object", c => By(Given.Authority, c, who => ExecuteDecision.Decide(c, Given.SeatOf(who), Given.Executed(45), ReferenceDataSet.Current))),
        ("carry it out on the day after", c => By(Given.Authority, c, who => ExecuteDecision.Decide(c, Given.SeatOf(who), Given.Executed(46), ReferenceDataSet.Current))),
        ("advise something that was not voted", c => By(Given.Chair, c, who => Do.Advise(c, who, 1, "fine"))),
    ];

    private static readonly (string Name, SanctionState State, SanctionCase Case)[] States =
    [
        ("Only the report was heard", SanctionState.ToPrepare, Given.Case(Given.Heard())),
        ("ToPrepare", SanctionState.ToPrepare, Given.Case(Given.Opened())),
        ("Taken", SanctionState.Taken, Given.Case(Given.Taken())),
        ("InPreparation", SanctionState.InPreparation, Given.Case(Given.Declared())),
        ("InPreparation, four steps answered", SanctionState.InPreparation, Given.Case(Given.Answered())),
        ("Prepared, not attributable", SanctionState.Prepared, Given.Case(Given.Answered(StepAnswer.No))),
        ("InPreparation, weighed", SanctionState.InPreparation, Given.Case(Given.Weighed())),
        ("Prepared", SanctionState.Prepared, Given.Case(Given.Prepared())),
        ("Prepared, and it waits for a reflection room", SanctionState.Prepared, Given.Case([.. Given.Prepared(), new ReflectionRuled(Given.Now, Waits: true, "2023-06")])),
        ("Prepared, with a factor", SanctionState.Prepared, Given.Case([.. Given.Prepared(), .. Do.Factor(Given.Case(Given.Prepared()), Given.Lawyer, 1).Events])),
        ("Prepared, one proposed", SanctionState.Prepared, Given.Case([.. Given.Prepared(), Given.Proposal(1)])),
        ("InConsultation", SanctionState.InConsultation, Given.Case(Given.Proposed())),
        ("InConsultation, the expert did not answer", SanctionState.InConsultation, Given.Case(Given.Asked1())),
        ("InConsultation, complete", SanctionState.InConsultation, Given.Case(Given.Complete())),
        ("InConsultation, complete, and a factor came", SanctionState.InConsultation, Given.Case([.. Given.Complete(), .. Do.Factor(Given.Case(Given.Complete()), Given.Lawyer, 1).Events])),
        ("InConsultation, complete, and lighter than it was", SanctionState.InConsultation, Given.Case([.. Given.Complete(), Given.Weight(1, "light", repeated: false)])),
        ("InConsultation, complete, and not compared", SanctionState.InConsultation, Given.Case(Given.Complete().Where(e => e is not ComparatorsLinked))),
        ("InConsultation, it sits", SanctionState.InConsultation, Given.Case(Given.Convened())),
        ("InConsultation, all voted", SanctionState.InConsultation, Given.Case(Given.Voted())),
        ("InConsultation, voted to an end", SanctionState.InConsultation, Given.Case(Given.Closed())),
        ("Advised on one", SanctionState.InConsultation, Given.Case(Given.Advised())),
        ("Advised", SanctionState.Advised, Given.Case(Given.AdvisedAll())),
        ("Intended", SanctionState.Intended, Given.Case(Given.IntendedAll())),
        ("Intended, the letter signed", SanctionState.Intended, Given.Case(Given.ToSend())),
        ("Advised, and a second has to agree", SanctionState.Advised, Given.Case(Given.WaitsForSecond())),
        ("Advised, and the second did not agree", SanctionState.Advised, Given.Case([.. Given.WaitsForSecond(), Given.Second(Given.Corps, agrees: false)])),
        ("Intended, sent", SanctionState.Intended, Given.Case(Given.Sent())),
        ("Intended, sent, and lighter since", SanctionState.Intended, Given.Case([.. Given.Sent(), Given.Intended("lowerSalaryScale", deviation: Given.Deviation(200)) with { Number = 2 }])),
        ("Intended, sent, and heavier since", SanctionState.Intended, Given.Case([.. Given.Sent(), Given.Intended("dismissal", deviation: Given.Deviation(200)) with { Number = 2 }])),
        ("Intended, heard", SanctionState.Intended, Given.Case(Given.Heard1())),
        ("Decided on one", SanctionState.Intended, Given.Case(Given.Decided())),
        ("Decided on one, the letter signed", SanctionState.Intended, Given.Case([.. Given.Decided(), Given.SignedOn(Given.Case(Given.Decided()), LetterKind.Decision)])),
        ("Decided on one, at once", SanctionState.Intended, Given.Case([.. Given.Heard1(), Given.Decision(atOnce: true), .. Given.Notify(Given.Case(Given.Decided()), Given.Day(3))])),
        ("Decided on one, known", SanctionState.Intended, Given.Case(Given.Notified())),
        ("Decided on one, objected", SanctionState.Intended, Given.Case([.. Given.Notified(), new ObjectionLodged(Given.Now.AddDays(10), "jansen", 1, Given.Day(10), Late: false, Given.Sealed)])),
        ("Decided on one, irrevocable", SanctionState.Intended, Given.Case([.. Given.Notified(), new ClockPassed(Given.Now.AddDays(46), "objection:1", Given.Day(45), "corps")])),
        ("Decided on one, carried out", SanctionState.Intended, Given.Case([.. Given.Notified(), Given.Executed(46)])),
        ("Decided", SanctionState.Decided, Given.Case([.. Given.Decided(), Given.Decision() with { Matter = 2, Charges = [2] }])),
        ("Intended, the second agreed", SanctionState.Intended, Given.Case([.. Given.WaitsForSecond(), Given.Second(Given.Corps)])),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {a.Command(s.Case).Told()}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached()
    {
        States.Select(s => s.State).Distinct().ShouldBe(Enum.GetValues<SanctionState>(), ignoreOrder: true);
        States.ShouldAllBe(s => s.Case.State == s.State);
    }

    private static Decision By(Colleague who, SanctionCase c, Func<Colleague, Decision> command) => c.IsKnownTo(Given.SeatOf(who)) ? command(who) : Problems.NotFound;

    /// <summary>A lawyer on a route of the consultation.</summary>
    private static Decision Member(Colleague who, SanctionCase c, Func<Colleague, Decision> command) => c.IsKnownTo(new Seat(who, Capacity.Member)) ? command(who) : Problems.NotFound;
}
