using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Escalating;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>The corps has to look at something. The head of the part is not told: who causes detriment is often near.</summary>
/// <param name="Of">What it is about, for example the clock that passed; two of one thing are one.</param>
public sealed record Escalated(DateTimeOffset At, int Number, EscalationKind Kind, string Of);

/// <summary>What the corps does about it; the worker reads it.</summary>
public sealed record EscalationAnswered(DateTimeOffset AnsweredAt, string By, int Number, ProtectedContent Text) : IHoldsPersons<EscalationAnswered>
{
    public EscalationAnswered WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>An escalation, as decisions need it.</summary>
public sealed record CaseEscalation(Escalated Raised, EscalationAnswered? Answer = null);
