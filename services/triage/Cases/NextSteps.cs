using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Triage.Cases.Consulting;

namespace Zichtlijn.Triage.Cases;

/// <summary>What comes next in a case: one thing at a time, in the order in which it is needed.</summary>
internal static class NextSteps
{
    public static NextStep Of(TriageCase c) => c switch
    {
        { State: TriageState.Received } => NextStep.Accept,
        { State: TriageState.Decided } => NextStep.None,
        { State: TriageState.DecisionProposed } => NextStep.AwaitAgreement,
        _ when !(c.Access.Handlers is [var handler, ..] && c.Access.HasDeclared(handler)) => NextStep.DeclareInterest,
        { State: TriageState.AwaitingInfo } => NextStep.AwaitInformation,
        { Assessment.Regimes.IsEmpty: true } => NextStep.Classify,
        { Assessment.HasSeverity: false } => NextStep.AssessSeverity,
        { Assessment.HasDetrimentRisk: false } => NextStep.AssessDetrimentRisk,
        { Assessment.HasEvidenceRisk: false } => NextStep.AssessEvidenceRisk,
        { Assessment.Scope: null } => NextStep.AssessScope,
        _ => c.MissingExpertise().FirstOrDefault() switch
        {
            null => NextStep.Decide,
            var field when c.IsAsked(field) => NextStep.AwaitAdvice,
            _ => NextStep.AskExpert,
        },
    };
}
