using CsCheck;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Timing;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

public class AssessingTests
{
    [Fact]
    public void The_severity_is_the_sum_that_anybody_can_do_again()
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal) { ["harm"] = 3, ["power"] = 2, ["repetition"] = 1, ["group"] = 0, ["publicEffect"] = 0, ["vulnerability"] = 3 };

        Severity.Total(scores, Given.Reference).ShouldBe((3 * 2) + 2 + 1 + 3);
        Severity.Level(12, Given.Reference).ShouldBe("high");
        Severity.Level(11, Given.Reference).ShouldBe("medium");
        Severity.Level(5, Given.Reference).ShouldBe("low");
        Severity.Most(Given.Reference).ShouldBe(21);
    }

    [Fact]
    public void A_higher_score_never_means_a_lower_level()
    {
        string[] levels = ["low", "medium", "high"];
        Gen.Int[0, 21].Select(Gen.Int[0, 21]).Sample((a, b) =>
            (a <= b) == (Array.IndexOf(levels, Severity.Level(a, Given.Reference)) <= Array.IndexOf(levels, Severity.Level(b, Given.Reference)))
            || Severity.Level(a, Given.Reference) == Severity.Level(b, Given.Reference));
    }

    [Theory]
    [InlineData(40, new[] { "ClockWithdrawn" })]
    [InlineData(43, new string[0])]
    public void A_regime_that_turns_out_not_to_apply_takes_its_term_along_unless_that_passed(int day, string[] told)
    {
        var start = new ClockStarted(Given.Now, "complaint", new(2023, 11, 2), new(2023, 12, 14), "2023-06");
        var c = Given.Case(Given.Received(), [.. Given.Assessed(), start]);
        var now = Given.Submitted.AddDays(day);

        var classified = new RegimesClassified(now, Given.Officer, ["integrity"], [], [], InNormSet: false, Given.Sealed, "2023-06");
        RegimeClocks.Follow(c, classified, Given.Reference, now).Select(e => e.GetType().Name).ShouldBe(told);
    }

    public static TheoryData<CaseScope, string[]> Scopes => new()
    {
        { Given.Scope("AMS"), [] },
        { Given.Scope("AMS", "AMS"), [] },
        { Given.Scope("AMS", "RTD"), ["severalUnits"] },
        { Given.Scope("AMS") with { InvolvesLeadership = true }, ["leadership"] },
        { Given.Scope("AMS") with { Complexity = ["manySubjects", "longPeriod"] }, [] },
        { Given.Scope("AMS") with { Complexity = ["manySubjects", "longPeriod", "digitalEvidence"] }, ["complexity"] },
        { Given.Scope("AMS") with { IntegrityDepartmentConflicted = true }, ["integrityConflict"] },
        { new CaseScope(["AMS", "RTD"], true, true, []), ["severalUnits", "leadership", "integrityConflict"] },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void The_rule_points_to_the_national_team_for_what_it_says(CaseScope scope, string[] reasons) =>
        LtioRule.Reasons(scope, Given.Reference).ShouldBe(reasons);

    [Fact]
    public void Each_regime_starts_its_own_terms_from_the_day_of_the_report()
    {
        var c = Classified(["undesirableConduct", "citizenComplaint", "integrity"]);

        c.Clocks.All.Select(k => k.Code).ShouldBe(["triage", "complaint", "policeComplaint"]);
        c.Clocks.All.ShouldAllBe(k => k.Start == new DateOnly(2023, 11, 2));
        c.Clocks["complaint"].LastDay.ShouldBe(new DateOnly(2023, 12, 14));
        c.Clocks["policeComplaint"].LastDay.ShouldBe(new DateOnly(2024, 1, 11));
    }

    [Fact]
    public void A_regime_that_does_not_apply_after_all_takes_its_terms_along_and_one_that_stays_keeps_them()
    {
        var c = Classified(["undesirableConduct", "citizenComplaint"], ["citizenComplaint"]);

        c.Clocks.All.Select(k => k.Code).ShouldBe(["triage", "policeComplaint"]);
        Classified(["undesirableConduct"], ["undesirableConduct"]).Clocks.All.Select(k => k.Code).ShouldBe(["triage", "complaint"]);
    }

    [Fact]
    public void A_term_that_was_met_or_made_way_for_another_stays_whatever_is_classified_later()
    {
        var met = Classified(["undesirableConduct"]).After(new ClockMet(Given.Now, "complaint", new(2023, 11, 7), Given.Officer));
        After(met, ["integrity"]).Clocks.Find("complaint").ShouldNotBeNull();
        var committee = ClockDecisions.WithCommittee(Classified(["undesirableConduct"]).Clocks, "complaint", Given.Now).Events
            .Aggregate(Classified(["undesirableConduct"]), (state, e) => state.After(e));
        After(committee, ["undesirableConduct"]).Clocks.All.Select(k => k.Code).ShouldBe(["triage", "complaintWithCommittee"]);
    }

    [Fact]
    public void A_case_that_is_weighed_again_gets_the_whole_term_again()
    {
        var decided = Given.Case(Given.Received(), [.. Given.Assessed(), Given.Decided()]);
        decided.Clocks["triage"].IsOpen.ShouldBeFalse();

        var again = decided.After(TriageClocks.Again(Given.Reference, new(2024, 1, 8, 9, 0, 0, TimeSpan.Zero)));

        (again.Clocks.All.Count, again.Clocks["triage"].IsOpen, again.Clocks["triage"].LastDay).ShouldBe((1, true, new DateOnly(2024, 1, 22)));
    }

    [Fact]
    public void The_next_step_leads_through_the_assessment_one_thing_at_a_time()
    {
        object[] story = [.. Given.Assessed(), .. Given.Advised(), Given.Proposed(), Given.Decided()];
        var steps = new List<NextStep> { Given.Case(Given.Received(inNormSet: true)).Next };
        for (var i = 1; i <= story.Length; i++)
        {
            var next = Given.Case(Given.Received(inNormSet: true), story[..i]).Next;
            if (steps[^1] != next)
            {
                steps.Add(next);
            }
        }

        steps.ShouldBe(
        [
            NextStep.Accept, NextStep.DeclareInterest, NextStep.Classify, NextStep.AssessSeverity, NextStep.AssessDetrimentRisk, NextStep.AssessEvidenceRisk,
            NextStep.AssessScope, NextStep.AskExpert, NextStep.AwaitAdvice, NextStep.Decide, NextStep.AwaitAgreement, NextStep.None,
        ]);
    }

    private static TriageCase Classified(params string[][] regimes) =>
        regimes.Aggregate(Given.Case(Given.Received(), Given.Assigned()), After);

    private static TriageCase After(TriageCase c, string[] regimes)
    {
        var decision = AssessCase.Decide(
            c, Given.Handler, [new RegimesClassified(Given.Now, Given.Officer, regimes, [], [], false, Given.Sealed, "2023-06")], Given.Reference, Given.Now);
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(c, (state, e) => state.After(e));
    }
}
