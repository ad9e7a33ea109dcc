using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>The next step of a case on the list, for whoever looks at it.</summary>
public static class QueueSteps
{
    /// <returns>The name of a text.</returns>
    public static string Of(QueuedCase item, string viewer) => item switch
    {
        { IsSecond: true, State: TriageState.DecisionProposed } => "Step.agree",
        { Officer: { } officer } when officer != viewer && item.State != TriageState.Decided => "Step.other",
        _ => "Step." + Words.Code(item.Next),
    };
}
