using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Weighing;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>It was weighed how grave a matter is, for the first time or anew.</summary>
/// <param name="Severity">A code of the reference data.</param>
/// <param name="Row">The row of the matrix that follows; the range of that version stays readable.</param>
/// <param name="ReferenceData">Version of the matrix.</param>
public sealed record WeightSet(
    DateTimeOffset SetAt, string By, int Matter, string Severity, bool Repeated, string Row, ProtectedContent Text, string ReferenceData)
    : IInMatter, IHoldsPersons<WeightSet>
{
    public WeightSet WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Something speaks for less or for more.</summary>
/// <param name="Number">Of the factor; no number is used twice in a matter.</param>
/// <param name="Code">Of the reference data.</param>
public sealed record FactorRecorded(DateTimeOffset RecordedAt, string By, int Matter, int Number, string Code, ProtectedContent Text)
    : IInMatter, IHoldsPersons<FactorRecorded>
{
    public FactorRecorded WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>A factor does not count any more; that it did stays readable.</summary>
public sealed record FactorWithdrawn(DateTimeOffset WithdrawnAt, string By, int Matter, int Number, ProtectedContent Motive)
    : IInMatter, IHoldsPersons<FactorWithdrawn>
{
    public FactorWithdrawn WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}
