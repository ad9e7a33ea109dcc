using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Conditions;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Somebody broke the condition of their sanction inside the probation: it is carried out after all (Barp art. 78).</summary>
/// <param name="On">The day on which they did.</param>
/// <param name="Sanction">The same, without a condition.</param>
/// <param name="Text">What they did.</param>
/// <param name="Views">What they say to it; null when they want to say nothing.</param>
public sealed record ConditionInvoked(DateTimeOffset InvokedAt, string By, int Matter, DateOnly On, SanctionChoice Sanction, ProtectedContent Text, ProtectedContent? Views)
    : IAfterDecision, IHoldsPersons<ConditionInvoked>
{
    public ConditionInvoked WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed, Views = Views is null ? null : ProtectedContent.Destroyed };
}
