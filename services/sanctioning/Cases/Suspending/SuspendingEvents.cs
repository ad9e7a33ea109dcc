using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Suspending;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Somebody is suspended to keep order while their case runs (Barp art. 84): no sanction.</summary>
/// <param name="Ground">A code of the reference data.</param>
/// <param name="Until">The last day.</param>
/// <param name="Withheld">Hundredths of the pay (Barp art. 85).</param>
public sealed record SuspensionImposed(
    DateTimeOffset ImposedAt, string By, int Matter, string Ground, DateOnly From, DateOnly Until, int Withheld, ProtectedContent Text, string ReferenceData)
    : IInMatter, IHoldsPersons<SuspensionImposed>
{
    public SuspensionImposed WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>It lasts longer, once.</summary>
public sealed record SuspensionExtended(DateTimeOffset ExtendedAt, string By, int Matter, DateOnly Until, ProtectedContent Text) : IInMatter, IHoldsPersons<SuspensionExtended>
{
    public SuspensionExtended WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Another part of the pay is withheld from now on.</summary>
public sealed record SuspensionPayChanged(DateTimeOffset ChangedAt, string By, int Matter, int Withheld, ProtectedContent Text) : IInMatter, IHoldsPersons<SuspensionPayChanged>
{
    public SuspensionPayChanged WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>It ended before its last day.</summary>
public sealed record SuspensionEnded(DateTimeOffset EndedAt, string By, int Matter, ProtectedContent Text) : IInMatter, IHoldsPersons<SuspensionEnded>
{
    public SuspensionEnded WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
