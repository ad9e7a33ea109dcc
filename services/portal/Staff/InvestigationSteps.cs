using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>The next step of an investigation on the list, for whoever looks at it.</summary>
public static class InvestigationSteps
{
    /// <summary>Whether the viewer can do something about it.</summary>
    /// <param name="isDesk">The viewer is of a desk that investigates; otherwise they give the mandate.</param>
    public static bool IsToDo(ListedInvestigation item, bool isDesk) => item.MustDeclare || item.Next switch
    {
        InvestigationStep.GiveMandate => !isDesk,
        InvestigationStep.AssignInvestigators => isDesk,
        InvestigationStep.DeclareInterest => false,
        InvestigationStep.WritePlan or InvestigationStep.DoSteps or InvestigationStep.NotifySubject => item.Mine,
        InvestigationStep.SubmitDraft or InvestigationStep.AskReview or InvestigationStep.Finalise => item.Mine,
        InvestigationStep.AwaitResponses or InvestigationStep.AwaitReview => false,
        _ => !isDesk && IsToConclude(item.Kind, item.State, item.Next),
    };

    /// <summary>Nothing is done in it any more.</summary>
    public static bool IsOver(InvestigationState state) => state is InvestigationState.Withdrawn or InvestigationState.Ended or InvestigationState.Reported
        or InvestigationState.Aborted or InvestigationState.ConvertedToCriminal;

    /// <returns>The name of a text.</returns>
    public static string Of(ListedInvestigation item, bool isDesk) => item switch
    {
        // Nothing of it opens before.
        { MustDeclare: true } => "Step.declareInterest",
        _ when IsToDo(item, isDesk) => "Step." + (item.Next == InvestigationStep.None ? "conclude" : Words.Code(item.Next)),
        _ when IsOver(item.State) => "Step.over." + Words.Code(item.State),
        _ => "Step.wait." + Words.Code(item.Next),
    };

    /// <summary>What is done on the page of the report, or waited for there.</summary>
    public static bool IsOnReport(InvestigationStep step) => step is InvestigationStep.SubmitDraft or InvestigationStep.AwaitResponses
        or InvestigationStep.AskReview or InvestigationStep.AwaitReview or InvestigationStep.Finalise;

    /// <summary>Every step of an exploratory inquiry is done: whoever gave the mandate decides what follows.</summary>
    public static bool IsToConclude(InvestigationKind kind, InvestigationState state, InvestigationStep next) =>
        kind == InvestigationKind.Exploratory && state == InvestigationState.Planned && next == InvestigationStep.None;
}
