using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>The next step of a case that is weighed, on the list of the lawyers.</summary>
public static class SanctionSteps
{
    /// <summary>Whether the viewer can do something about it.</summary>
    public static bool IsToDo(ListedSanctionCase item) => IsOwnWork(item) || item.State == SanctionState.ToPrepare;

    /// <summary>What to take up first: what the viewer took comes before what waits for anybody.</summary>
    public static ListedSanctionCase? First(IReadOnlyList<ListedSanctionCase> items) => items.FirstOrDefault(IsOwnWork) ?? items.FirstOrDefault(IsToDo);

    /// <returns>The name of a text.</returns>
    public static string Of(ListedSanctionCase item) => item switch
    {
        { State: SanctionState.ToPrepare } => "Step.take",
        { State: >= SanctionState.Prepared } => "Step.prepared",
        { Mine: false } => "Step.other",
        { State: SanctionState.Taken } => "Step.declare",
        _ => "Step.answer",
    };

    private static bool IsOwnWork(ListedSanctionCase item) => item is { Mine: true, State: SanctionState.Taken or SanctionState.InPreparation };
}
