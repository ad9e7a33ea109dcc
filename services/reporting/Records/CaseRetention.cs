using System.Collections.Immutable;

namespace Zichtlijn.Reporting.Records;

/// <summary>What stands for and against the destruction of a case.</summary>
/// <param name="Holds">Those that stand.</param>
/// <param name="Released">Ids of holds of before.</param>
/// <param name="Order">What waits for the privacy officer; null when nothing does.</param>
public sealed record CaseRetention(ImmutableList<LegalHoldPlaced> Holds, ImmutableList<Guid> Released, DestructionOrdered? Order)
{
    public static CaseRetention None { get; } = new([], [], Order: null);

    public bool IsHeld => !Holds.IsEmpty;

    public CaseRetention After(LegalHoldPlaced e) => this with { Holds = Holds.Add(e) };

    public CaseRetention After(LegalHoldReleased e) => this with { Holds = Holds.RemoveAll(h => h.HoldId == e.HoldId), Released = Released.Add(e.HoldId) };

    public CaseRetention After(DestructionOrdered e) => this with { Order = e };

    public CaseRetention WithoutOrder() => this with { Order = null };
}
