using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Accepting;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

public class AcceptCaseTests
{
    [Fact]
    public void A_new_case_is_taken_in_handling() =>
        Decide().Events.ShouldBe([new CaseAccepted(Given.Now, Given.Officer), new OfficerAssigned(Given.Now, Given.Officer, Given.Handler.Mark, Declared: false)]);

    [Fact]
    public void Taking_it_again_changes_nothing()
    {
        var decision = Decide(Given.Accepted());

        decision.Events.ShouldBeEmpty();
        decision.Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_case_of_a_colleague_is_not_taken_over() =>
        ShouldRefuse(Decide(Given.Accepted("triage.colleague")), TriageErrors.AcceptedByAnother);

    [Fact]
    public void Taking_it_again_after_the_decision_changes_nothing() =>
        Decide(Given.Accepted(), Given.Decided()).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void A_case_that_a_colleague_decided_is_not_taken_in_handling() =>
        ShouldRefuse(Decide(Given.Accepted("triage.colleague"), Given.Decided()), TriageErrors.AlreadyDecided);

    private static Decision Decide(params object[] events) =>
        AcceptCase.Decide(Given.Case(Given.Received(), events), Given.Handler, Given.Now);

    private static void ShouldRefuse(Decision decision, Refusal refusal)
    {
        decision.Refusal.ShouldBe(refusal);
        decision.Events.ShouldBeEmpty();
    }
}
