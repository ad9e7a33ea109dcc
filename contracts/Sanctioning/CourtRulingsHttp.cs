namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>A published ruling was taken in, or was there already.</summary>
/// <param name="Ecli">Its European Case Law Identifier.</param>
public sealed record ImportedCourtRuling(string Ecli, long Version);

/// <summary>A published ruling in the list. What a lawyer made of it is null while it was not coded.</summary>
/// <param name="Category">A code of the reference data, as are the others.</param>
/// <param name="Sanction">What the authority imposed.</param>
/// <param name="Outcome">What the court did with it.</param>
public sealed record ListedCourtRuling(
    string Ecli, DateOnly Date, string Court, string? Subject, string? Category, string? Severity, string? Sanction, string? Outcome, long Version);

/// <summary>A ruling as the case-law register publishes it, and what lawyers made of it.</summary>
/// <param name="Procedures">Such as an appeal; in the words of the register.</param>
/// <param name="EarlierInstances">Rulings of earlier courts in the same case, by ECLI.</param>
/// <param name="Link">Where it was published.</param>
/// <param name="Summary">Null when it was published without.</param>
/// <param name="Codings">The newest on top; none while it was not coded.</param>
public sealed record CourtRulingDetail(
    string Ecli, DateOnly Date, string Court, string? Place, string? Subject, IReadOnlyList<string> Procedures, IReadOnlyList<string> EarlierInstances, string Link,
    string? Summary, string Text, IReadOnlyList<RulingCodingDetail> Codings, long Version);

/// <param name="Factors">Of the reference data: what spoke for less or for more.</param>
/// <param name="ReplacedBy">The sanction that the court put in its place; null when it did not.</param>
public sealed record RulingCodingDetail(
    string Category, bool InNormSet, string Severity, bool Repeated, IReadOnlyList<string> Factors, string Sanction, string Outcome, string? ReplacedBy,
    string Reasons, string By, DateTimeOffset At, string ReferenceData);

/// <summary>Says in codes of the reference data what a ruling is about, for the first time or anew.</summary>
/// <param name="Sanction">What the authority imposed.</param>
/// <param name="Outcome">What the court did with it.</param>
/// <param name="ReplacedBy">Needed when the court put another sanction in its place, and only then.</param>
/// <param name="Reasons">20 to 2,000 characters.</param>
public sealed record CodeRuling(
    string? Category, string? Severity, bool? Repeated, IReadOnlyList<string>? Factors, string? Sanction, string? Outcome, string? ReplacedBy, string? Reasons);
