using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Tests.Support;
using IntendDecision = Zichtlijn.Sanctioning.Cases.Deciding.IntendDecision;
using TakeDecision = Zichtlijn.Sanctioning.Cases.Deciding.TakeDecision;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>
/// The course of three published rulings with people who do not exist, played through to the end: what the court did not let stand is
/// what could not be done here, or not without saying why.
/// </summary>
public class CourtCasesTests
{
    /// <summary>After CRvB 2021: 909: whoever decides weighs that conduct can be blamed less; the court put something lighter in the place.</summary>
    [Fact]
    public void Conduct_that_can_be_blamed_less_is_weighed_or_it_is_written_down_why_not()
    {
        var c = AdvisedOtherwise("dismissal", "lowerSalaryScale", factor: "diminishedAttributability");

        Intend(c, "dismissal").ShouldBeRefused(SanctionErrors.DeviationNotMotivated);
        Intend(c, "dismissal", Given.Deviation(200)).ShouldBeRefused(SanctionErrors.FactorNotAnswered);
        Intend(c, "lowerSalaryScale").Events.OfType<DecisionIntended>().ShouldHaveSingleItem().DeviatesFrom.ShouldNotContain(DeviatesFrom.Advice, "what was advised follows the advice");

        var decided = Known(c, "dismissal", Given.Deviation(200, 1));
        decided.MatterOf(1)!.Intention!.Sanction!.Code.ShouldBe("dismissal");
        var end = ToTheHighestCourt(decided).With(x => Later.Rule(x, 500, "replaced", "lowerSalaryScale"));

        (end.MatterOf(1)!.Taken!.Sanction!.Code, end.IsIrrevocable(end.MatterOf(1)!, Given.Day(500))).ShouldBe(("lowerSalaryScale", true));
        Later.Execute(end, 501).Events.ShouldNotBeEmpty();
    }

    /// <summary>After CRvB 2023: 2493: dismissal was too heavy; conditional dismissal with two years of probation came in its place, and the condition was kept.</summary>
    [Fact]
    public void A_dismissal_that_does_not_follow_the_advice_is_motivated_and_a_court_can_make_it_conditional()
    {
        var c = Given.Case(Given.AdvisedAll());

        Intend(c, "dismissal").ShouldBeRefused(SanctionErrors.DeviationNotMotivated);
        var intended = Intend(c, "dismissal", Given.Deviation(200)).Events.OfType<DecisionIntended>().ShouldHaveSingleItem();
        intended.DeviatesFrom.ShouldBe([DeviatesFrom.Advice], "it is a deviation on record");

        var end = ToTheHighestCourt(Known(c, "dismissal", Given.Deviation(200))).With(x => Later.Rule(x, 500, "replaced", "conditionalDismissal"));
        Later.Execute(end, 499).ShouldBeRefused(SanctionErrors.NotIrrevocable);
        var running = end.With(x => Later.Execute(x, 501));
        running.MatterOf(1)!.Taken!.Probation!.Until.ShouldBe(Given.Day(501).AddMonths(24));

        var lapsed = running.AfterAll(Later.Tell(running, 501 + 800));
        lapsed.MatterOf(1)!.Taken!.Probation!.State.ShouldBe(ProbationState.Lapsed);
        Later.Invoke(lapsed, Given.Authority, 1_400).ShouldBeRefused(SanctionErrors.OutsideProbation);
    }

    /// <summary>After CRvB 2021: 909 as well: only conduct inside the charge counts. What was not established, or nobody could give views on, is in no decision.</summary>
    [Fact]
    public void A_charge_outside_the_scope_comes_into_no_decision()
    {
        var c = Given.Case(Given.AdvisedAll());

        Intend(c, "conditionalDismissal", charges: [1, 3]).ShouldBeRefused(SanctionErrors.ChargeNotEstablished);
        Intend(c, "conditionalDismissal", charges: [2]).ShouldBeRefused(SanctionErrors.ChargeNotEstablished);
        var heard = Given.Case(Given.Heard1());
        TakeDecision.Decide(heard, Given.SeatOf(Given.Authority), Given.Decision() with { Charges = [1, 3] }, Given.Staff).ShouldBeRefused(SanctionErrors.ChargeNotIntended);

        var end = ToTheHighestCourt(Given.Case(Given.Notified())).With(x => Later.Rule(x, 500));
        end.MatterOf(1)!.Intention!.Charges.ShouldBe([1]);
        end.MatterOf(1)!.Taken!.Sanction!.Code.ShouldBe("conditionalDismissal", "what was decided on the charge alone stands");
    }

    /// <summary>Barp art. 77(4): who was appointed by royal decree is decided on by the Minister or the Crown, and by nobody here.</summary>
    [Fact]
    public void Nobody_here_decides_on_somebody_who_was_appointed_by_royal_decree()
    {
        var chief = Given.Staff.Find("chief")!.Mark;
        SanctionCase About(SanctionCase c) => c with { Matters = [.. c.Matters.Select(m => m.Number == 1 ? m with { Person = chief } : m)] };

        Intend(About(Given.Case(Given.AdvisedAll())), "conditionalDismissal").ShouldBeRefused(SanctionErrors.CrownDecides);
        TakeDecision.Decide(About(Given.Case(Given.Heard1())), Given.SeatOf(Given.Authority), Given.Decision(), Given.Staff).ShouldBeRefused(SanctionErrors.CrownDecides);
    }

    /// <summary>The whole decision falls when the court quashes it: nothing is carried out, and nobody can go on once the terms are over.</summary>
    [Fact]
    public void What_a_court_quashes_is_not_carried_out_and_what_it_sends_back_is_decided_anew_by_somebody_else()
    {
        var inCourt = ToCourt(Given.Case(Given.Notified()));

        var quashed = inCourt.With(x => Later.Rule(x, 300, "quashed"));
        Later.Execute(quashed, 900).ShouldBeRefused(SanctionErrors.NothingToExecute);

        var back = inCourt.With(x => Later.Rule(x, 300, "quashed", decideAnew: true));
        Later.Execute(back, 900).ShouldBeRefused(SanctionErrors.NotIrrevocable);
        Later.Execute(back with { Matters = [.. back.Matters.Select(m => m.Taken is null ? m : m with { Taken = m.Taken with { AtOnce = true } })] }, 900)
            .ShouldBeRefused(SanctionErrors.NotIrrevocable);
        Later.DecideObjection(back, Given.Authority, 310).ShouldBeRefused(SanctionErrors.NotTheAuthority);
        var anew = back.With(x => Later.Hear(x, Given.Corps, 310)).With(x => Later.DecideObjection(x, Given.Corps, 320, ObjectionOutcome.Founded, "fine")).With(x => Later.SendOnObjection(x, Given.Corps, 320));
        anew.MatterOf(1)!.Taken!.Sanction!.Code.ShouldBe("fine");
        anew.Clocks["objectionDecision:1"].IsOpen.ShouldBeFalse("it was decided in its new term");
    }

    /// <summary>A new decision has its own way to court (Awb 8:113(2)): who goes there in time is in time, and keeps it open.</summary>
    [Fact]
    public void A_new_decision_can_be_appealed_in_its_own_time()
    {
        var anew = ToCourt(Given.Case(Given.Notified())).With(x => Later.Rule(x, 300, "quashed", decideAnew: true))
            .With(x => Later.Hear(x, Given.Corps, 360)).With(x => Later.DecideObjection(x, Given.Corps, 370)).With(x => Later.SendOnObjection(x, Given.Corps, 371));

        Later.Appeal(anew, 380, AppealBy.Authority).ShouldBeRefused(SanctionErrors.NotTheirs);
        var appealed = anew.With(x => Later.Appeal(x, 380));

        appealed.MatterOf(1)!.Taken!.Contest!.Pending.ShouldBe(CourtLevel.Appeal);
        appealed.AfterAll(Later.Tell(appealed, 500)).MatterOf(1)!.Taken!.IrrevocableSince.ShouldBeNull();
        anew.AfterAll(Later.Tell(anew, 500)).MatterOf(1)!.Taken!.IrrevocableSince.ShouldNotBeNull("when nobody goes on");
    }

    /// <summary>The highest court that lets a ruling stand lets all of it stand: a new decision is awaited, and the one that was quashed is not carried out.</summary>
    [Fact]
    public void What_was_quashed_does_not_come_back_when_the_highest_court_agrees()
    {
        var end = ToCourt(Given.Case(Given.Notified())).With(x => Later.Rule(x, 300, "quashed", decideAnew: true)).With(x => Later.Appeal(x, 310)).With(x => Later.Rule(x, 600));

        Later.Execute(end, 2_000).ShouldBeRefused(SanctionErrors.NotIrrevocable);
        Later.Appeal(end, 610).ShouldBeRefused(SanctionErrors.NotNotified);
        end.With(x => Later.Hear(x, Given.Corps, 610)).With(x => Later.DecideObjection(x, Given.Corps, 620, ObjectionOutcome.Founded, "fine")).MatterOf(1)!.Taken!.Sanction!.Code.ShouldBe("fine");
    }

    /// <summary>The authority can go on to the highest court, and get back what it decided, and no more than that.</summary>
    [Fact]
    public void The_authority_can_get_back_what_it_decided_and_no_more()
    {
        var lost = ToCourt(Given.Case(Given.Notified())).With(x => Later.Rule(x, 300, "replaced", "fine")).With(x => Later.Appeal(x, 310, AppealBy.Authority));

        Later.Rule(lost, 600, "replaced", "dismissal").ShouldBeRefused(SanctionErrors.Heavier);
        lost.With(x => Later.Rule(x, 600, "replaced", "conditionalDismissal")).MatterOf(1)!.Taken!.Sanction!.Code.ShouldBe("conditionalDismissal");
    }

    /// <summary>What was carried out of a sanction was not carried out of another, and a condition that is gone cannot be broken.</summary>
    [Fact]
    public void Another_sanction_is_carried_out_anew_and_has_no_condition()
    {
        var known = Given.Case([.. Given.Heard1(), Given.Decision(atOnce: true), .. Given.Notify(Given.Case(Given.Decided()), Given.Day(3))]);
        var executed = known.With(x => Later.Execute(x, 4)).With(x => Later.Object(x, 10)).With(x => Later.Hear(x, Given.Corps, 60));

        Later.Invoke(executed, Given.Authority, 20).ShouldBeRefused(SanctionErrors.NotIrrevocable);
        var changed = executed.With(x => Later.DecideObjection(x, Given.Corps, 70, ObjectionOutcome.Founded, "lowerSalaryScale"));

        (changed.MatterOf(1)!.Taken!.ExecutedOn, changed.MatterOf(1)!.Taken!.Probation, changed.Clocks.Find("probation:1")).ShouldBe((null, null, null));
        Later.Invoke(changed, Given.Authority, 80).ShouldBeRefused(SanctionErrors.NoProbation);
        Later.Execute(changed, 80).ShouldBeRefused(SanctionErrors.NotIrrevocable);
    }

    /// <summary>Somebody else intends after whoever stepped back: what was sent before is not taken for it, and the new one is sent.</summary>
    [Fact]
    public void A_new_intention_has_a_new_number_whoever_intended_before()
    {
        var sent = Given.Case(Given.Sent()).After(new AuthorityRecused(Given.Now, Given.Authority.Account, Given.Authority.Mark));

        sent.MatterOf(1)!.Intention.ShouldBeNull();
        (sent.MatterOf(1)!.Sent!.Number, sent.MatterOf(1)!.LastIntention).ShouldBe((1, 1));
    }

    /// <summary>Nobody worse off: for trainees, and with a condition.</summary>
    [Theory]
    [InlineData("removalFromTraining", null, "dismissal", null, false)]
    [InlineData("removalFromTraining", null, "writtenReprimand", null, true)]
    [InlineData("fine", 12, "leaveReduction", null, false)]
    [InlineData("fine", 12, "leaveReduction", 12, true)]
    [InlineData("fine", 12, "fine", null, false)]
    [InlineData("fine", null, "fine", 12, true)]
    [InlineData("conditionalDismissal", 24, "lowerSalaryScale", null, true)]
    [InlineData("conditionalDismissal", 24, "dismissal", null, false)]
    public void What_comes_in_the_place_is_no_heavier(string was, int? wasConditional, string instead, int? conditional, bool fits) =>
        new SanctionChoice(instead, ProbationMonths: conditional).IsNoHeavierThan(new SanctionChoice(was, ProbationMonths: wasConditional), ReferenceDataSet.Current).ShouldBe(fits);

    /// <summary>Somebody of the corps who sat in the committee neither decides on the objection nor makes that known; another does both.</summary>
    [Fact]
    public void Whoever_sat_in_the_committee_does_not_decide_on_its_advice()
    {
        var advised = Given.Case(Given.Notified()).With(x => Later.Object(x, 10)).After(new CommitteeAssigned(Later.At(50), Given.Corps.Account, 1, [Later.OtherCorps.Mark], Given.Sealed))
            .With(x => Later.Hear(x, Given.Corps, 60)).With(x => Later.Advise(x, Given.Corps, 65));

        Later.DecideObjection(advised, Later.OtherCorps, 70).ShouldBeRefused(SanctionErrors.SamePerson);
        var decided = advised.With(x => Later.DecideObjection(x, Given.Corps, 70));
        Later.NotifyObjection(decided, Later.OtherCorps, 71).ShouldBeRefused(SanctionErrors.SamePerson);
        Later.SendOnObjection(decided, Given.Corps, 71).Events.ShouldNotBeEmpty();
    }

    /// <summary>Destruction plays a case again without anybody in it: every story can be.</summary>
    [Fact]
    public void A_case_without_persons_can_be_played_again()
    {
        object[] barred = [new PersonBarred(Given.Now, "somebody"), new PersonWorkedOnIt("other")];
        var end = ToTheHighestCourt(Given.Case(Given.Notified())).With(x => Later.Rule(x, 500));
        object[] story = [.. Given.Notified().SelectMany((e, n) => n % 3 == 0 ? [e, barred[n % 2]] : new[] { e }), .. Later.Object(Given.Case(Given.Notified()), 10).Events];

        Should.NotThrow(() => Given.Case(story.Select(e => Masked(e))));
        end.IsDestroyed.ShouldBeFalse();

        static object Masked(object e) => e.GetType().GetMethod("WithoutPersons")?.Invoke(e, null) ?? e;
    }

    /// <summary>What was imposed counts for others with what the court did with it, once it is irrevocable; not before, and not what ended without a sanction.</summary>
    [Fact]
    public void An_irrevocable_case_is_compared_with_others_in_codes_and_no_other_is()
    {
        var known = Given.Case(Given.Notified());
        var replaced = ToTheHighestCourt(known).With(x => Later.Rule(x, 500, "replaced", "fine"));

        known.Precedents().ShouldBeEmpty();
        ToCourt(known).Precedents().ShouldBeEmpty();
        ToCourt(known).With(x => Later.Rule(x, 300, "quashed")).Precedents().ShouldBeEmpty("either side can go on");
        known.AfterAll(Later.Tell(known, 60)).Precedents().Select(p => p.Traits).ShouldBe([new("discrimination", true, "serious", true, "conditionalDismissal", null, null, false)]);
        replaced.Precedents().Select(p => p.Traits).ShouldBe([new("discrimination", true, "serious", true, "conditionalDismissal", "replaced", "fine", false)]);
        replaced.Precedents().ShouldAllBe(p => p.Ecli == null, "nobody may recognise it");
        var none = Given.Case([.. Given.WaitsForSecond(), Given.Second(Given.Corps), Given.Decision(answers: false) with { Charges = [1] }]);
        none.AfterAll(Given.Notify(none, Given.Day(3))).AfterAll(Later.Tell(none.AfterAll(Given.Notify(none, Given.Day(3))), 60)).ShouldSatisfyAllConditions(
            c => c.MatterOf(1)!.Taken!.IrrevocableSince.ShouldNotBeNull(), c => c.Precedents().ShouldBeEmpty());
    }

    private static Decision Intend(SanctionCase c, string sanction, DeviationRecord? deviation = null, params int[] charges)
    {
        var choice = Given.Proposal(1, sanction).Sanction;
        return IntendDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Intended() with
        {
            Charges = charges is [] ? [1] : charges, Sanction = choice, Deviation = deviation, DeviatesFrom = c.MatterOf(1)!.NotFollowedBy(choice, ReferenceDataSet.Current),
        }, Given.Staff);
    }

    /// <summary>The consultation wants something else than what was proposed, because of a factor.</summary>
    private static SanctionCase AdvisedOtherwise(string proposed, string advised, string factor)
    {
        var prepared = Given.Case(Given.Prepared());
        object[] upToThePanel = [.. Given.Prepared(), .. Do.Factor(prepared, Given.Lawyer, 1, factor).Events, Given.Proposal(1, proposed), Given.Proposal(2)];
        return Given.Case([
            .. upToThePanel, .. Given.Complete().SkipWhile(e => e is not ChairTook), new ConsultationConvened(Given.Now, Given.Chair.Account, 1, 1, [1, 2, 3], "2023-06"),
            new VotingClosed(Given.Now, Given.Chair.Account, 1, PanelAdvice.ImposeOther, [new(PanelAdvice.ImposeOther, 4)], []),
            new AdviceIssued(Given.Now, Given.Chair.Account, 1, PanelAdvice.ImposeOther, Given.Proposal(1, advised).Sanction, Given.Sealed, "2023-06"),
        ]);
    }

    /// <summary>Decided against the advice, with the motivation, after views that were answered; made known on the third day.</summary>
    private static SanctionCase Known(SanctionCase c, string sanction, DeviationRecord deviation)
    {
        var head = Given.SeatOf(Given.Authority);
        var decided = c.With(x => Intend(x, sanction, deviation))
            .With(x => Decision.Of(Given.SignedOn(x, LetterKind.Intention)))
            .With(x => SendIntention.Decide(x, head, Given.Authority, 1, Given.Now, ReferenceDataSet.Current))
            .With(x => HearViews.Decide(x, new(Given.Now.AddDays(2), "jansen", 1, ViewsForm.Written, Given.Sealed)))
            .With(x => TakeDecision.Decide(x, head, Given.Decision(), Given.Staff));
        return decided.AfterAll(Given.Notify(decided, Given.Day(3)));
    }

    private static SanctionCase ToCourt(SanctionCase known) => known
        .With(x => Later.Object(x, 10)).With(x => Later.Hear(x, Given.Corps, 60)).With(x => Later.DecideObjection(x, Given.Corps, 70))
        .With(x => Later.SendOnObjection(x, Given.Corps, 71)).With(x => Later.Appeal(x, 90));

    private static SanctionCase ToTheHighestCourt(SanctionCase known) => ToCourt(known).With(x => Later.Rule(x, 300)).With(x => Later.Appeal(x, 310));
}
