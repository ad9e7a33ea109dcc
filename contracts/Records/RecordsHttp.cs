namespace Zichtlijn.Contracts.Records.Http.V1;

/// <summary>How long what is kept. Nothing is destroyed under a rule that nobody confirmed.</summary>
/// <param name="Source">Where the list of rules comes from.</param>
/// <param name="Version">What a confirmation must name as <c>If-Match</c>.</param>
public sealed record RetentionSchedule(string Source, IReadOnlyList<RetentionRule> Rules, long Version);

/// <param name="Trigger">What the period counts from: <c>concluded</c> or <c>closed</c>.</param>
/// <param name="Status"><c>toBeConfirmed</c> or <c>confirmed</c>.</param>
/// <param name="Confirmation">What holds now; null while nothing is confirmed.</param>
/// <param name="History">All confirmations, the newest first; withdrawn ones too.</param>
public sealed record RetentionRule(
    string Code, string Trigger, string Status, RetentionConfirmation? Confirmation, IReadOnlyList<RetentionConfirmation> History);

/// <param name="Number">Counted from 1 for each rule.</param>
/// <param name="Period">A number with <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>.</param>
/// <param name="Basis"><c>law</c> or <c>selectionList</c>.</param>
/// <param name="Source">The article or the number on the list.</param>
/// <param name="WithdrawnAt">When it stopped to hold; null while it holds or when a newer one took its place.</param>
public sealed record RetentionConfirmation(
    int Number, string Period, string Basis, string Source, string Motive, string ConfirmedBy, DateTimeOffset ConfirmedAt, DateTimeOffset? WithdrawnAt);

/// <param name="Period">A number with <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>: <c>60m</c> is five years.</param>
/// <param name="Basis"><c>law</c> or <c>selectionList</c>.</param>
/// <param name="Source">The article or the number on the list; 5 to 200 characters.</param>
/// <param name="Motive">Why this period applies; 10 to 1,000 characters.</param>
public sealed record ConfirmRetention(string? Period, string? Basis, string? Source, string? Motive);

/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record WithdrawRetention(string? Motive);

/// <summary>A case as a records officer sees it: when, where and what stands in the way of destruction. No content.</summary>
/// <param name="ConcludedOn">The day on which it was closed; null while it runs.</param>
/// <param name="Rule">The rule of the schedule that applies; null when none does yet.</param>
/// <param name="DestroyOn">The first day on which it is destroyed under the schedule; null when nothing is planned.</param>
/// <param name="Order">A destruction that somebody ordered and nobody decided on yet.</param>
public sealed record RetainedCase(
    Guid ReportId,
    string CaseNumber,
    string OrganisationalPart,
    DateOnly ReportedOn,
    DateOnly? ConcludedOn,
    string? Rule,
    DateOnly? DestroyOn,
    IReadOnlyList<LegalHold> Holds,
    PendingOrder? Order,
    long Version);

public sealed record LegalHold(Guid HoldId, string ReasonCode, DateTimeOffset PlacedAt);

public sealed record PendingOrder(string ReasonCode, DateTimeOffset OrderedAt);

/// <param name="ReasonCode">A code of <c>legalHoldReasons</c>.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record PlaceLegalHold(string? ReasonCode, string? Motive);

/// <param name="HoldId">Which of the holds.</param>
/// <param name="ReasonCode">A code of <c>legalHoldReleaseReasons</c>.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record ReleaseLegalHold(Guid? HoldId, string? ReasonCode, string? Motive);

/// <param name="ReasonCode">A code of <c>destructionReasons</c>.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record OrderDestruction(string? ReasonCode, string? Motive);

/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record RejectDestruction(string? Motive);

/// <summary>A destruction that waits for the privacy officer.</summary>
public sealed record DestructionOrder(
    Guid ReportId, string CaseNumber, string OrganisationalPart, string ReasonCode, string Motive, string OrderedBy, DateTimeOffset OrderedAt, int Holds, long Version);

/// <summary>A certificate on the list.</summary>
/// <param name="IssuedAt">Null until every service has confirmed.</param>
/// <param name="Confirmed">The services that have.</param>
public sealed record CertificateLine(
    Guid CertificateId, Guid CaseId, DateTimeOffset StartedAt, DateTimeOffset? IssuedAt, string Basis, IReadOnlyList<string> Confirmed);

/// <param name="KeyId">Which of the keys signed it.</param>
/// <param name="Signature">Base64, over the bytes of <paramref name="Certificate"/> as they stand in the answer.</param>
public sealed record SignedCertificate(DestructionCertificate Certificate, string KeyId, string Signature);

/// <summary>What a certificate of destruction says. It is signed as the text that it is.</summary>
/// <param name="Basis"><c>schedule</c>, <c>order</c>, or <c>repeated</c> when a restored backup was destroyed again before a certificate had been issued.</param>
/// <param name="Rule">The rule of the schedule with the number of its confirmation; null on order.</param>
/// <param name="ReasonCode">Why it was ordered; null under the schedule.</param>
/// <param name="OrderedBy">Role of who ordered it; who it was stands in the access log.</param>
/// <param name="ReferenceData">Version of the reference data that applied; null when a restored backup was destroyed again.</param>
public sealed record DestructionCertificate(
    Guid CertificateId,
    Guid CaseId,
    string Basis,
    string? Rule,
    string? ReasonCode,
    string? ReferenceData,
    DateTimeOffset? OrderedAt,
    string? OrderedBy,
    DateTimeOffset? ApprovedAt,
    string? ApprovedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset IssuedAt,
    IReadOnlyList<DestroyedIn> Services);

/// <summary>What one service destroyed.</summary>
/// <param name="LedgerLine">Hash of the line in its destruction ledger.</param>
public sealed record DestroyedIn(string Service, DateTimeOffset ConfirmedAt, int Keys, int Events, int Rows, string LedgerLine);

/// <param name="Algorithm"><c>ES256</c>: ECDSA on P-256 with SHA-256, signature as IEEE P1363.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo in PEM.</param>
public sealed record CertificateKey(string KeyId, string Algorithm, string PublicKey);
