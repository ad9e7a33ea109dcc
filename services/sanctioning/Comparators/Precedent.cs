using Marten;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>A closed case that others are compared with, in codes.</summary>
/// <param name="Ecli">Of a published ruling; null for a case of our own, which nobody may recognise.</param>
/// <param name="Factors">What spoke for less or for more; of a case of our own it is never shown.</param>
public sealed record Precedent(string? Ecli, Traits Traits, IReadOnlyList<string> Factors);

/// <summary>All that is ever shown of a case of our own. Alike are those for which all of it is the same.</summary>
/// <param name="Sanction">What the authority imposed.</param>
/// <param name="Outcome">What a court did with it; null when none was asked.</param>
/// <param name="ReplacedBy">The sanction that the court put in its place.</param>
/// <param name="Unmotivated">The sanction left the range and nobody said why.</param>
public sealed record Traits(
    string Category, bool InNormSet, string Severity, bool Repeated, string Sanction, string? Outcome, string? ReplacedBy, bool Unmotivated);

/// <summary>What may be shown of precedents: a ruling, or cases of our own that are alike.</summary>
/// <param name="Factors">Null where they may not be shown.</param>
internal sealed record ShownPrecedent(string Id, ComparatorKind Kind, int Cases, Traits Traits, IReadOnlyList<string>? Factors);

/// <summary>Where closed cases come from.</summary>
internal interface IPrecedents
{
    Task<IReadOnlyList<Precedent>> AllAsync(IQuerySession session, CancellationToken cancellationToken);
}
