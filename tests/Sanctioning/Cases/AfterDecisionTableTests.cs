using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using ExtendViews = Zichtlijn.Sanctioning.Cases.Deciding.ExtendViews;
using NoteExternalAdvice = Zichtlijn.Sanctioning.Cases.Deciding.NoteExternalAdvice;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>For every command and state after a decision: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class AfterDecisionTableTests
{
    private static readonly Colleague Head = Given.Authority;
    private static readonly Colleague Corps = Given.Corps;
    private static readonly SanctionCase Known = Given.Case(Given.Notified());
    private static readonly SanctionCase Objected = Known.With(c => Later.Object(c, 10));
    private static readonly SanctionCase WithCommittee = Objected.With(c => Later.Committee(c, Corps, 50));
    private static readonly SanctionCase Decided = Objected.With(c => Later.Hear(c, Corps, 60)).With(c => Later.DecideObjection(c, Corps, 70));
    private static readonly SanctionCase Told = Decided.With(c => Later.SendOnObjection(c, Corps, 70));
    private static readonly SanctionCase InCourt = Told.With(c => Later.Appeal(c, 80));
    private static readonly SanctionCase Ruled = InCourt.With(c => Later.Rule(c, 300));
    private static readonly SanctionCase InHighestCourt = Ruled.With(c => Later.Appeal(c, 310, AppealBy.Authority));
    private static readonly SanctionCase Executed = Known.With(c => Later.Execute(c, 46));
    private static readonly SanctionCase Suspended = Known.With(c => Later.Suspend(c, Head, 5));

    private static readonly (string Name, SanctionCase Case)[] States =
    [
        ("Intended, sent", Given.Case(Given.Sent())),
        ("Decided", Given.Case(Given.Decided())),
        ("Known", Known),
        ("Objected", Objected),
        ("Objected too late", Known.With(c => Later.Object(c, 60))),
        ("Objected, with a committee", WithCommittee),
        ("Objected, the committee heard both and advised", WithCommittee.With(c => Later.Hear(c, Corps, 60)).With(c => Later.Advise(c, Corps, 65))),
        ("Objected, heard", Objected.With(c => Later.Hear(c, Corps, 60))),
        ("Decided on the objection", Decided),
        ("Decided on the objection, the letter signed", Decided.With(c => Later.SignOnObjection(c, Corps, 70))),
        ("Decided on the objection and known", Told),
        ("In court", InCourt),
        ("In court, ruled", Ruled),
        ("In court, to be decided anew", InCourt.With(c => Later.Rule(c, 300, "quashed", decideAnew: true))),
        ("Decided anew, and known", Anew(InCourt.With(c => Later.Rule(c, 300, "quashed", decideAnew: true)))),
        ("In the highest court", InHighestCourt),
        ("In the highest court, which lets a new decision stand", InCourt.With(c => Later.Rule(c, 300, "quashed", decideAnew: true)).With(c => Later.Appeal(c, 310)).With(c => Later.Rule(c, 600))),
        ("In the highest court, decided anew, and known", Anew(InHighestCourt.With(c => Later.Rule(c, 600, "quashed", decideAnew: true)), 640)),
        ("In the highest court, ruled", InHighestCourt.With(c => Later.Rule(c, 600))),
        ("Carried out", Executed),
        ("Carried out, the condition broken", Executed.With(c => Later.Invoke(c, Head, 100))),
        ("Suspended", Suspended),
        ("Suspended, and once longer", Suspended.With(c => Later.ExtendSuspension(c, Head, 80, 180))),
        ("Suspended, ended", Suspended.With(c => Later.EndSuspension(c, Head, 20))),
    ];

    private static readonly (string Name, Func<SanctionCase, Decision> Command)[] All =
    [
        ("give more time for views", c => By(Head, c, who => ExtendViews.Decide(c, Given.SeatOf(who), who, 1, new(14, PeriodUnit.Days), Given.Sealed, Given.Now))),
        ("give too much more time", c => By(Head, c, who => ExtendViews.Decide(c, Given.SeatOf(who), who, 1, new(15, PeriodUnit.Days), Given.Sealed, Given.Now))),
        ("note advice from outside", c => By(Head, c, who => NoteExternalAdvice.Decide(c, Given.SeatOf(who), new(Given.Now, who.Account, 1, Given.Sealed)))),
        ("object", c => Later.Object(c, 20)),
        ("let a committee advise", c => By(Corps, c, who => Later.Committee(c, who, 50))),
        ("let a committee advise, by the head who decided", c => By(Head, c, who => Later.Committee(c, who, 50))),
        ("let a colleague chair it", c => By(Corps, c, who => Later.Committee(c, who, 50, "hr-lawyer3"))),
        ("let the chair sit there twice", c => By(Corps, c, who => Later.Committee(c, who, 50, "A. Eerste"))),
        ("let somebody who advised sit there", c => By(Corps, c, who => Later.Committee(c, who, 50, "M. van Buiten", "A. Eerste", "expert.dhg"))),
        ("note the hearing", c => By(Corps, c, who => Later.Hear(c, who, 60))),
        ("note a hearing before there was an objection", c => By(Corps, c, who => Later.Hear(c, who, 4))),
        ("note what the committee advises", c => By(Corps, c, who => Later.Advise(c, who, 65))),
        ("take more time", c => By(Corps, c, who => Later.Adjourn(c, who, 60))),
        ("take too much more time", c => By(Corps, c, who => Later.Adjourn(c, who, 60, 7))),
        ("leave it as it was", c => By(Corps, c, who => Later.DecideObjection(c, who, 70))),
        ("leave it as it was, by another of the corps", c => By(Later.OtherCorps, c, who => Later.DecideObjection(c, who, 70))),
        ("leave it as it was, by the head who decided", c => By(Head, c, who => Later.DecideObjection(c, who, 70))),
        ("put something lighter in its place", c => By(Corps, c, who => Later.DecideObjection(c, who, 70, ObjectionOutcome.Founded, "writtenReprimand"))),
        ("put something lighter in its place, and say why", c => By(Corps, c, who => Later.DecideObjection(c, who, 70, ObjectionOutcome.Founded, "writtenReprimand", deviates: true))),
        ("put something heavier in its place", c => By(Corps, c, who => Later.DecideObjection(c, who, 70, ObjectionOutcome.Founded, "dismissal", c.MatterOf(1)!.Taken?.Contest?.Advised is not null))),
        ("find it inadmissible", c => By(Corps, c, who => Later.DecideObjection(c, who, 70, ObjectionOutcome.Inadmissible))),
        ("sign the letter on that", c => By(Corps, c, who => Later.SignOnObjection(c, who, 75))),
        ("make that known", c => By(Corps, c, who => Later.NotifyObjection(c, who, 75))),
        ("make that known before it was decided", c => By(Corps, c, who => Later.NotifyObjection(c, who, 5))),
        ("go to court", c => By(Given.Lawyer, c, _ => Later.Appeal(c, 400))),
        ("go to court, as the authority", c => By(Given.Lawyer, c, _ => Later.Appeal(c, 310, AppealBy.Authority))),
        ("go to court before it was decided", c => By(Given.Lawyer, c, _ => Later.Appeal(c, 8))),
        ("note a ruling", c => By(Given.Lawyer, c, _ => Later.Rule(c, 700))),
        ("note a ruling that is older", c => By(Given.Lawyer, c, _ => Later.Rule(c, 20))),
        ("note that the court put something heavier in the place", c => By(Given.Lawyer, c, _ => Later.Rule(c, 700, "replaced", "dismissal"))),
        ("carry it out", c => By(Head, c, _ => Later.Execute(c, 60))),
        ("carry it out years later", c => By(Head, c, _ => Later.Execute(c, 2_000))),
        ("say that the condition was broken", c => By(Head, c, who => Later.Invoke(c, who, 200))),
        ("say so of a day outside the probation", c => By(Head, c, who => Later.Invoke(c, who, 900))),
        ("suspend", c => By(Head, c, who => Later.Suspend(c, who, 30))),
        ("suspend on another ground", c => By(Head, c, who => Later.Suspend(c, who, 30, ground: "prosecution"))),
        ("suspend for more than six months", c => By(Head, c, who => Later.Suspend(c, who, 200, 184))),
        ("suspend in the interest of the service, with less pay", c => By(Head, c, who => Later.Suspend(c, who, 200, 90, "interestOfService"))),
        ("suspend with less than two thirds of the pay", c => By(Head, c, who => Later.Suspend(c, who, 200, 90, withheld: 34))),
        ("suspend, as the corps", c => By(Corps, c, who => Later.Suspend(c, who, 200))),
        ("make the suspension longer", c => By(Head, c, who => Later.ExtendSuspension(c, who, 80, 185))),
        ("make it longer by more than three months", c => By(Head, c, who => Later.ExtendSuspension(c, who, 80, 186))),
        ("withhold more before six weeks", c => By(Head, c, who => Later.Withhold(c, who, 46, 34))),
        ("withhold more after six weeks", c => By(Head, c, who => Later.Withhold(c, who, 47, 100))),
        ("end the suspension", c => By(Head, c, who => Later.EndSuspension(c, who, 30))),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {a.Command(s.Case).Told()}")))).ShouldMatchSnapshot("after-decision-table");

    private static SanctionCase Anew(SanctionCase c, int day = 370) =>
        c.With(o => Later.Hear(o, Corps, day)).With(o => Later.DecideObjection(o, Corps, day)).With(o => Later.SendOnObjection(o, Corps, day));

    private static Decision By(Colleague who, SanctionCase c, Func<Colleague, Decision> command) => c.IsKnownTo(Given.SeatOf(who)) ? command(who) : Problems.NotFound;
}
