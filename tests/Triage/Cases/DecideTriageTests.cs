using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Tests.Support;
using DecideTriage = Zichtlijn.Triage.Cases.Deciding.DecideTriage;

namespace Zichtlijn.Triage.Tests.Cases;

public class DecideTriageTests
{
    public static TheoryData<TriageOutcome> Outcomes => [.. Enum.GetValues<TriageOutcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Outside_the_norm_set_every_outcome_is_open_and_only_nothing_takes_a_second_pair_of_eyes(TriageOutcome outcome)
    {
        var decision = Decide(Case(), outcome == TriageOutcome.RecognitionTrack ? [outcome, TriageOutcome.Mediation] : [outcome]);

        (decision.Events[0] is DecisionProposed).ShouldBe(outcome == TriageOutcome.NoFurtherAction, decision.Refusal?.Code);
        decision.Events[0].ShouldBeAssignableTo(outcome == TriageOutcome.NoFurtherAction ? typeof(DecisionProposed) : typeof(CaseDecided));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void In_the_norm_set_every_decision_takes_a_second_pair_of_eyes_of_another_part(TriageOutcome outcome)
    {
        TriageOutcome[] outcomes = outcome is TriageOutcome.RecognitionTrack or TriageOutcome.LineConversation ? [outcome, TriageOutcome.ComplaintProcedure] : [outcome];
        var decision = Decide(Norm(), outcomes);

        decision.Events.OfType<DecisionProposed>().Single().NeedsSecond.ShouldBeTrue();
        decision.Events.OfType<CaseDecided>().ShouldBeEmpty();
        Given.Staff.Find(decision.Events.OfType<SecondAssessorAsked>().Single().Assessor)!.ShouldSatisfyAllConditions(
            m => m.Role.ShouldBe("triage"), m => m.Part.ShouldNotBe("AMS"));
    }

    [Fact]
    public void In_the_norm_set_a_good_talk_alone_is_over()
    {
        Decide(Norm(), TriageOutcome.LineConversation).ShouldBeRefused(TriageErrors.TalkIsNotEnough);
        Decide(Norm(), TriageOutcome.LineConversation, TriageOutcome.RecognitionTrack, TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.TalkIsNotEnough);
        Decide(Norm(), TriageOutcome.LineConversation, TriageOutcome.UnitInvestigation).Refusal.ShouldBeNull();
    }

    public static TheoryData<TriageOutcome[]> ThatDoNotGoTogether => new()
    {
        { [TriageOutcome.RecognitionTrack] },
        { [TriageOutcome.NoFurtherAction, TriageOutcome.Mediation] },
        { [TriageOutcome.Forwarding, TriageOutcome.UnitInvestigation] },
        { [TriageOutcome.NoFurtherAction, TriageOutcome.Forwarding] },
        { [TriageOutcome.UnitInvestigation, TriageOutcome.LtioInvestigation] },
    };

    [Theory]
    [MemberData(nameof(ThatDoNotGoTogether))]
    public void Outcomes_that_contradict_each_other_are_refused(TriageOutcome[] outcomes) =>
        Decide(Case(), outcomes).ShouldBeRefused(TriageErrors.OutcomesConflict);

    [Fact]
    public void Several_outcomes_run_side_by_side() =>
        Decide(Case(), TriageOutcome.UnitInvestigation, TriageOutcome.CriminalReferral, TriageOutcome.RecognitionTrack).Events
            .OfType<CaseDecided>().ShouldHaveSingleItem().Outcomes.Count.ShouldBe(3);

    [Fact]
    public void Without_the_whole_assessment_nothing_is_decided()
    {
        var parts = Given.Assessed().OfType<IAssessmentEvent>().ToArray();
        parts.Length.ShouldBe(5);
        foreach (var missing in parts)
        {
            var c = Given.Case(Given.Received(), [.. Given.Assigned(), .. parts.Where(p => p != missing)]);
            Decide(c, TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.NotAssessed);
        }
    }

    [Fact]
    public void Where_the_rule_points_to_the_national_team_the_unit_investigates_only_with_a_motive_and_the_corps()
    {
        var c = Given.Case(Given.Received(), Given.Assessed(Given.Scope("AMS", "RTD")));

        Decide(c, TriageOutcome.UnitInvestigation).ShouldBeRefused(TriageErrors.LtioRule);
        Decide(c, TriageOutcome.LtioInvestigation).Events[0].ShouldBeOfType<CaseDecided>();
        var proposed = Decide(c, motive: Given.Sealed, TriageOutcome.UnitInvestigation).Events.ShouldHaveSingleItem().ShouldBeOfType<DecisionProposed>();
        (proposed.NeedsCorps, proposed.NeedsSecond, proposed.OverrideMotive).ShouldBe((true, false, Given.Sealed));
    }

    [Fact]
    public void A_case_that_nobody_took_and_one_of_a_colleague_are_not_decided()
    {
        Decide(Given.Case(Given.Received()), TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.NotAccepted);
        Decide(Given.Case(Given.Received(), Given.Accepted("triage.colleague")), TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.AcceptedByAnother);
        Decide(Given.Case(Given.Received(), Given.Assigned(declared: false)), TriageOutcome.Mediation).ShouldBeRefused(AccessErrors.ConflictNotDeclared);
    }

    [Fact]
    public void The_same_decision_or_proposal_again_changes_nothing_and_another_is_refused()
    {
        var decided = Given.Case(Given.Received(), [.. Given.Assessed(), Given.Decided()]);
        Decide(decided, TriageOutcome.ExploratoryInquiry).ShouldBe(Decision.AlreadySo);
        Decide(decided, TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.AlreadyDecided);
        Decide(decided, by: Given.Second, TriageOutcome.ExploratoryInquiry).ShouldBeRefused(TriageErrors.AlreadyDecided);
        var proposed = Given.Case(Given.Received(), Given.WithProposal());
        Decide(proposed, TriageOutcome.ExploratoryInquiry).ShouldBe(Decision.AlreadySo);
        Decide(proposed, TriageOutcome.Mediation).ShouldBeRefused(TriageErrors.AwaitsAgreement);
    }

    [Fact]
    public void The_last_who_agrees_makes_it_the_decision_and_nobody_reads_beside_the_officer_any_more()
    {
        var c = Given.Case(Given.Received(inNormSet: true), [.. Given.Assessed(), .. Given.Advised(), Given.Proposed(), new SecondAssessorAsked(Given.Now, Given.Second.Account, Given.Second.Mark, Declared: true)]);

        var decision = Answer(c, Given.Second, AgreementLevel.Second, agrees: true);

        decision.Events.Select(e => e.GetType()).ShouldBe([typeof(ProposalAgreed), typeof(CaseDecided), typeof(Triage.Cases.Deciding.InvestigationAsked), typeof(ReadingEnded), typeof(ReadingEnded)]);
        var after = Given.Case(Given.Received(inNormSet: true), [.. Given.Assessed(), .. Given.Advised(), Given.Proposed(), new SecondAssessorAsked(Given.Now, Given.Second.Account, Given.Second.Mark, Declared: true), .. decision.Events]);
        (after.State, after.Second, after.ExpertMarks.IsEmpty).ShouldBe((TriageState.Decided, null, true));
        after.Deciders.ShouldBe([Given.Second.Account, Given.Officer], ignoreOrder: true);
        after.MayOpen(Given.Second).ShouldBeFalse();
        after.MayOpen(Given.Handler).ShouldBeTrue();
    }

    [Fact]
    public void Both_the_second_pair_of_eyes_and_the_corps_must_agree_in_any_order()
    {
        object[] events = [.. Given.Assessed(), Given.Proposed(needsSecond: true, needsCorps: true), new SecondAssessorAsked(Given.Now, Given.Second.Account, Given.Second.Mark, Declared: true)];
        var corps = Given.Who("corps", null);
        foreach (var secondFirst in new[] { true, false })
        {
            var c = Given.Case(Given.Received(), events);
            var first = secondFirst ? Answer(c, Given.Second, AgreementLevel.Second, agrees: true) : Answer(c, corps, AgreementLevel.Corps, agrees: true);
            first.Events.OfType<CaseDecided>().ShouldBeEmpty();
            c = Given.Case(Given.Received(), [.. events, .. first.Events]);
            var last = secondFirst ? Answer(c, corps, AgreementLevel.Corps, agrees: true) : Answer(c, Given.Second, AgreementLevel.Second, agrees: true);
            last.Events.OfType<CaseDecided>().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Whoever_does_not_agree_sends_it_back_and_it_can_be_proposed_again()
    {
        var c = Given.Case(Given.Received(), Given.WithProposal());
        var returned = Answer(c, Given.Second, AgreementLevel.Second, agrees: false);

        var after = Given.Case(Given.Received(), [.. Given.WithProposal(), .. returned.Events]);
        (after.State, after.Proposal, after.Second).ShouldBe((TriageState.UnderAssessment, null, null));
        Decide(after, TriageOutcome.NoFurtherAction).Events[0].ShouldBeOfType<DecisionProposed>();
    }

    [Fact]
    public void Nobody_but_who_was_asked_and_declared_agrees()
    {
        var c = Given.Case(Given.Received(), Given.WithProposal());
        Answer(c, Given.Handler, AgreementLevel.Second, agrees: true).ShouldBeRefused(TriageErrors.NotYourAnswer);
        Answer(c, Given.Who("triage2.ams", "AMS"), AgreementLevel.Second, agrees: true).ShouldBeRefused(TriageErrors.NotYourAnswer);
        Answer(c, Given.Handler, AgreementLevel.Corps, agrees: true).ShouldBeRefused(TriageErrors.NotYourAnswer);
        Answer(c, Given.Who("corps", null), AgreementLevel.Corps, agrees: true).ShouldBeRefused(TriageErrors.NothingProposed);
        Answer(Given.Case(Given.Received(), Given.WithProposal(declared: false)), Given.Second, AgreementLevel.Second, agrees: true)
            .ShouldBeRefused(AccessErrors.ConflictNotDeclared);
        Answer(Given.Case(Given.Received(), Given.Assessed()), Given.Second, AgreementLevel.Second, agrees: true).ShouldBeRefused(TriageErrors.NothingProposed);
    }

    private static TriageCase Case() => Given.Case(Given.Received(), Given.Assessed());

    private static TriageCase Norm() => Given.Case(Given.Received(inNormSet: true), [.. Given.Assessed(), .. Given.Advised()]);

    private static Decision Decide(TriageCase c, params TriageOutcome[] outcomes) => Decide(c, Given.Handler, null, outcomes);

    private static Decision Decide(TriageCase c, Colleague by, params TriageOutcome[] outcomes) => Decide(c, by, null, outcomes);

    private static Decision Decide(TriageCase c, ProtectedContent motive, params TriageOutcome[] outcomes) => Decide(c, Given.Handler, motive, outcomes);

    private static Decision Decide(TriageCase c, Colleague by, ProtectedContent? motive, TriageOutcome[] outcomes) => DecideTriage.Decide(
        c, by, new DecisionWish(outcomes, "factsPlausible", ForwardTo: null), Given.Sealed, motive, Given.Staff, Given.Reference, Given.Now);

    private static Decision Answer(TriageCase c, Colleague by, AgreementLevel level, bool agrees) =>
        Zichtlijn.Triage.Cases.Deciding.AnswerProposal.Decide(c, by, level, agrees, Given.Sealed, Given.Now);
}
