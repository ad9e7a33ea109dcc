using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A matter was compared with closed cases, for the first time or anew; what was recorded before is kept.</summary>
/// <param name="Found">How many comparable cases there were then.</param>
/// <param name="Motive">Why fewer than asked for, or none, are used; null when there are enough.</param>
/// <param name="Row">The row of the matrix that held then.</param>
/// <param name="ReferenceData">Version of points and weights.</param>
public sealed record ComparatorsLinked(
    DateTimeOffset LinkedAt, string By, int Matter, IReadOnlyList<LinkedComparator> Comparators, int Found, ProtectedContent? Motive, string Row, string ReferenceData)
    : IInMatter, IHoldsPersons<ComparatorsLinked>
{
    public ComparatorsLinked WithoutPersons() => this with
    {
        By = "", Comparators = [.. Comparators.Select(c => c with { Reasons = ProtectedContent.Destroyed })], Motive = Motive is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>A closed case that was used, as it was coded then.</summary>
/// <param name="Id">The ECLI of a ruling; what cases of our own have in common.</param>
/// <param name="Weight">How much it counted, of 100.</param>
/// <param name="Reasons">Why this one.</param>
public sealed record LinkedComparator(
    string Id, ComparatorKind Kind, int Cases, string Sanction, string? Outcome, string? ReplacedBy, IReadOnlyList<MetCriterion> Alike, int Weight, ProtectedContent Reasons);

/// <param name="Criterion">Of the reference data.</param>
/// <param name="Value">What both have.</param>
public sealed record MetCriterion(string Criterion, string Value, int Points);
