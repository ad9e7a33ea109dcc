using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

public class DecideTriageTests
{
    public static TheoryData<TriageOutcome> Outcomes => [.. Enum.GetValues<TriageOutcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Outside_the_norm_set_every_outcome_is_open(TriageOutcome outcome)
    {
        var wished = Given.Decided(outcome);

        Decide(wished, inNormSet: false, Given.Assigned()).Events.ShouldBe([wished]);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void In_the_norm_set_a_good_talk_alone_is_over(TriageOutcome outcome)
    {
        var wished = Given.Decided(outcome);

        var decision = Decide(wished, inNormSet: true, Given.Assigned());

        if (outcome == TriageOutcome.LineConversation)
        {
            ShouldRefuse(decision, TriageErrors.TalkIsNotEnough);
        }
        else
        {
            decision.Events.ShouldBe([wished]);
        }
    }

    [Fact]
    public void A_case_that_nobody_took_in_handling_is_not_decided() =>
        ShouldRefuse(Decide(Given.Decided(), inNormSet: false), TriageErrors.NotAccepted);

    [Fact]
    public void Whoever_did_not_declare_to_have_no_interest_does_not_decide() =>
        ShouldRefuse(Decide(Given.Decided(), inNormSet: false, Given.Assigned(declared: false)), AccessErrors.ConflictNotDeclared);

    [Fact]
    public void A_case_of_a_colleague_is_not_decided() =>
        ShouldRefuse(Decide(Given.Decided(), inNormSet: false, Given.Accepted("triage.colleague")), TriageErrors.AcceptedByAnother);

    [Fact]
    public void The_same_decision_again_changes_nothing()
    {
        var later = Given.Decided() with { DecidedAt = Given.Now.AddMinutes(1), Reason = new("test", "test", [9]) };

        var decision = Decide(later, inNormSet: false, Given.Accepted(), Given.Decided());

        decision.Events.ShouldBeEmpty();
        decision.Refusal.ShouldBeNull();
    }

    public static TheoryData<TriageOutcome, string, string> OtherDecisions => new()
    {
        { TriageOutcome.NoFurtherAction, "factsPlausible", Given.Officer },
        { TriageOutcome.UnitInvestigation, "severeOrRepeated", Given.Officer },
        { TriageOutcome.UnitInvestigation, "factsPlausible", "triage.colleague" },
    };

    [Theory]
    [MemberData(nameof(OtherDecisions))]
    public void Another_decision_on_a_decided_case_is_refused(TriageOutcome outcome, string reason, string officer) =>
        ShouldRefuse(
            Decide(Given.Decided(outcome, reason, officer), inNormSet: false, Given.Accepted(), Given.Decided()),
            TriageErrors.AlreadyDecided);

    private static Decision Decide(CaseDecided wished, bool inNormSet, params object[] events) =>
        DecideTriageEndpoint.Decide(Given.Case(Given.Received(inNormSet), events), Given.Handler, wished);

    private static void ShouldRefuse(Decision decision, Refusal refusal)
    {
        decision.Refusal.ShouldBe(refusal);
        decision.Events.ShouldBeEmpty();
    }
}
