namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>What a comparator is.</summary>
public enum ComparatorKind
{
    /// <summary>A published ruling: it is shown alone.</summary>
    Ruling,

    /// <summary>Closed cases of our own that are alike in everything that is shown of them, never fewer than five together.</summary>
    OwnCases,
}

/// <summary>Closed cases that are like a matter, and what was decided in them. They are shown and decide nothing.</summary>
/// <param name="Comparators">The most alike on top.</param>
/// <param name="Total">How many there are, shown or not.</param>
/// <param name="Sanctions">Of those that are shown, every sanction in the order of the law.</param>
/// <param name="Outcomes">What courts did, of those that are shown.</param>
/// <param name="MostPoints">What a case that is alike in everything gets.</param>
/// <param name="LeastPoints">With fewer a case is not comparable.</param>
/// <param name="ReferenceData">Version of the points and weights.</param>
public sealed record ComparatorSearch(
    IReadOnlyList<FoundComparator> Comparators, int Total, IReadOnlyList<SanctionShare> Sanctions, IReadOnlyList<OutcomeShare> Outcomes, int MostPoints, int LeastPoints,
    string ReferenceData);

/// <param name="Id">The ECLI of a ruling; what cases of our own have in common.</param>
/// <param name="Cases">One for a ruling; for cases of our own how many at least, in fives.</param>
/// <param name="Sanction">What the authority imposed.</param>
/// <param name="Outcome">What a court did with it; null when none was asked.</param>
/// <param name="ReplacedBy">The sanction that the court put in its place.</param>
/// <param name="Points">All points of what is alike.</param>
/// <param name="Weight">How much it counts, of 100.</param>
/// <param name="LessWeight">Why it counts for less, as codes of the reference data.</param>
public sealed record FoundComparator(
    string Id, ComparatorKind Kind, int Cases, string Sanction, string? Outcome, string? ReplacedBy, int Points, IReadOnlyList<AlikeCriterion> Alike,
    IReadOnlyList<DifferentCriterion> Different, int Weight, IReadOnlyList<string> LessWeight);

/// <param name="Criterion">A code of the reference data.</param>
/// <param name="Value">What both have, as a code.</param>
public sealed record AlikeCriterion(string Criterion, string Value, int Points);

/// <param name="Criterion">A code of the reference data.</param>
/// <param name="Here">In the matter; null for a factor that it does not have.</param>
/// <param name="There">In the comparator.</param>
public sealed record DifferentCriterion(string Criterion, string? Here, string? There);

/// <param name="Cases">In how many cases it was imposed.</param>
/// <param name="Weighted">The weights of these together; 100 is one case that counts in full.</param>
/// <param name="Held">In how many cases it is the sanction that was left after the court, imposed by the authority or by the court.</param>
public sealed record SanctionShare(string Sanction, int Cases, int Weighted, int Held);

/// <param name="Cases">In how many cases a court did so.</param>
public sealed record OutcomeShare(string Outcome, int Cases);

/// <summary>Records with which closed cases a matter was compared. What was recorded before is kept.</summary>
/// <param name="Comparators">At least three, or fewer with a motive; each once.</param>
/// <param name="Motive">Why there are fewer than three, or none; 20 to 2,000 characters.</param>
public sealed record LinkComparators(IReadOnlyList<LinkComparator>? Comparators, string? Motive);

/// <param name="Id">As the search gives it.</param>
/// <param name="Reasons">Why this one; 20 to 2,000 characters.</param>
public sealed record LinkComparator(string? Id, string? Reasons);

/// <summary>The comparators that were used, as they were then.</summary>
/// <param name="Found">How many the search found then.</param>
/// <param name="Motive">Null when there were enough.</param>
/// <param name="Row">The row of the matrix that held then: another one now means that the matter was weighed anew since.</param>
public sealed record ComparatorsDetail(
    IReadOnlyList<UsedComparator> Comparators, int Found, string? Motive, string Row, string? By, DateTimeOffset At, string ReferenceData);

/// <inheritdoc cref="FoundComparator"/>
public sealed record UsedComparator(
    string Id, ComparatorKind Kind, int Cases, string Sanction, string? Outcome, string? ReplacedBy, int Points, IReadOnlyList<AlikeCriterion> Alike, int Weight,
    string Reasons);
