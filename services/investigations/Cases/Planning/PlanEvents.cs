using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Planning;

// Stored in the stream of the case; names (InvestigationsStore) and members are storage format: add, never rename.

/// <summary>The plan, written anew as a whole. What was done before is in it as it was.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Text">What each step is, in their order: a list of words.</param>
public sealed record PlanWritten(DateTimeOffset WrittenAt, string By, int Version, IReadOnlyList<Step> Steps, ProtectedContent Text)
    : IHoldsPersons<PlanWritten>
{
    public PlanWritten WithoutPersons() => this with
    {
        By = "", Steps = [.. Steps.Select(s => s with { Owner = "" })], Text = ProtectedContent.Destroyed,
    };
}

/// <param name="Number">Stays with the step, and is never given to another one.</param>
/// <param name="Owner">An account.</param>
public sealed record Step(int Number, string Owner, DateOnly DueBy);

public sealed record StepDone(DateTimeOffset DoneAt, string By, int Number) : IHoldsPersons<StepDone>
{
    public StepDone WithoutPersons() => this with { By = "" };
}
