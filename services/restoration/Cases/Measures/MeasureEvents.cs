using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Measures;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>Whose agreement a measure needs.</summary>
public enum ConsentParty
{
    /// <summary>On behalf of the organisation.</summary>
    Worker,

    /// <summary>Whom it is for.</summary>
    Beneficiary,

    /// <summary>The other person of a conversation.</summary>
    Other,
}

/// <summary>Something was proposed for somebody. Who proposes it agrees with it.</summary>
/// <param name="Kind">A code of the reference data.</param>
/// <param name="Person">The number of whoever it is for, among those who were wrongly accused; null for the reporter.</param>
/// <param name="WithOther">Somebody else has to want it too.</param>
public sealed record MeasureProposed(
    DateTimeOffset ProposedAt, string By, ConsentParty Party, int Number, string Kind, int? Person, bool WithOther, ProtectedContent Text, string ReferenceData)
    : IHoldsPersons<MeasureProposed>
{
    public MeasureProposed WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Somebody else is asked for a conversation.</summary>
/// <param name="Person">Their mark; null for somebody who is in no directory.</param>
public sealed record OtherAsked(DateTimeOffset AskedAt, string By, int Measure, string? Person, ProtectedContent Name, ProtectedContent Text) : IHoldsPersons<OtherAsked>
{
    public OtherAsked WithoutPersons() => this with { By = "", Person = null, Name = ProtectedContent.Destroyed, Text = ProtectedContent.Destroyed };
}

/// <summary>One of those who have to agree did.</summary>
/// <param name="By">Who said or noted it.</param>
public sealed record ConsentGiven(DateTimeOffset GivenAt, string By, int Measure, ConsentParty Party) : IHoldsPersons<ConsentGiven>
{
    public ConsentGiven WithoutPersons() => this with { By = "" };
}

/// <summary>
/// The measure does not take place. Whoever of those who had to agree refused, or took it back, and why, is not in it, and nobody can find
/// out: it is the same event whoever it was.
/// </summary>
public sealed record MeasureNotHeld(DateTimeOffset At, int Measure);

/// <param name="ByRole">Who did it, by role: a code of the reference data.</param>
/// <param name="Text">How.</param>
public sealed record MeasureCarriedOut(DateTimeOffset NotedAt, string By, int Measure, DateOnly On, string ByRole, ProtectedContent Text) : IHoldsPersons<MeasureCarriedOut>
{
    public MeasureCarriedOut WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Whom it was for said how it was. The last one counts.</summary>
/// <param name="Measure">Null for all of it together.</param>
/// <param name="Satisfaction">From 1 to 5.</param>
public sealed record Evaluated(DateTimeOffset At, string By, bool OnBehalf, int? Measure, int Satisfaction, ProtectedContent? Text) : IHoldsPersons<Evaluated>
{
    public Evaluated WithoutPersons() => this with { By = "", Text = null };
}
