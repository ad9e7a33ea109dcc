using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Consulting;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>What a decision of triage must be like, and who must agree to it.</summary>
internal static class DecisionRules
{
    private static readonly TriageOutcome[] Serious =
    [
        TriageOutcome.ComplaintProcedure, TriageOutcome.ExploratoryInquiry, TriageOutcome.UnitInvestigation, TriageOutcome.LtioInvestigation,
        TriageOutcome.CriminalReferral,
    ];

    /// <summary>Outcomes beside which nothing but recognition follows.</summary>
    private static readonly TriageOutcome[] Ending = [TriageOutcome.NoFurtherAction, TriageOutcome.Forwarding];

    /// <param name="hasOverrideMotive">It was said why the rule for the national team is not followed.</param>
    public static Refusal? Check(TriageCase c, IReadOnlyList<TriageOutcome> outcomes, bool hasOverrideMotive, ReferenceDataSet reference) =>
        !c.Assessment.IsComplete ? TriageErrors.NotAssessed
        : c.MissingExpertise().Any() ? TriageErrors.NoAdvice
        : !GoTogether(outcomes) ? TriageErrors.OutcomesConflict
        : c.InNormSet && outcomes.Contains(TriageOutcome.LineConversation) && !outcomes.Intersect(Serious).Any() ? TriageErrors.TalkIsNotEnough
        : OverridesLtioRule(c, outcomes, reference) && !hasOverrideMotive ? TriageErrors.LtioRule
        : null;

    /// <summary>Exclusion, discrimination and racism always, and that nothing follows never by one person alone.</summary>
    public static bool NeedsSecond(TriageCase c, IReadOnlyList<TriageOutcome> outcomes) =>
        c.InNormSet || outcomes.Contains(TriageOutcome.NoFurtherAction);

    public static bool OverridesLtioRule(TriageCase c, IReadOnlyList<TriageOutcome> outcomes, ReferenceDataSet reference) =>
        outcomes.Contains(TriageOutcome.UnitInvestigation) && c.Assessment.Scope is { } scope && LtioRule.Reasons(scope, reference).Count > 0;

    private static bool GoTogether(IReadOnlyList<TriageOutcome> outcomes)
    {
        var others = outcomes.Distinct().Where(o => o != TriageOutcome.RecognitionTrack).ToArray();
        var ends = others.Intersect(Ending).Any();
        return others.Length > 0 && (!ends || others.Length == 1)
            && !(others.Contains(TriageOutcome.UnitInvestigation) && others.Contains(TriageOutcome.LtioInvestigation));
    }
}
