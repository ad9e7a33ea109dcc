using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Rehabilitating;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>Restoration was offered to somebody of whom an investigation found that nothing happened.</summary>
/// <param name="Person">Their number in the case.</param>
public sealed record RehabilitationOffered(DateTimeOffset OfferedAt, string By, int Person, ProtectedContent Text) : IHoldsPersons<RehabilitationOffered>
{
    public RehabilitationOffered WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>They said whether they want it; it can change at any time.</summary>
public sealed record RehabilitationAnswered(DateTimeOffset AnsweredAt, string By, int Person, bool Accepted) : IHoldsPersons<RehabilitationAnswered>
{
    public RehabilitationAnswered WithoutPersons() => this with { By = "" };
}

/// <summary>Somebody of whom an investigation found that nothing happened.</summary>
/// <param name="Mark">Theirs.</param>
/// <param name="IsStillSo">False when a later report says otherwise before anything was offered.</param>
public sealed record AccusedPerson(int Number, string Mark, bool IsStillSo = true)
{
    public RehabilitationOffered? Offer { get; init; }

    /// <summary>Null while they did not answer.</summary>
    public bool? Accepted { get; init; }
}
