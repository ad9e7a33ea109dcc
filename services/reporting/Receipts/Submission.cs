namespace Zichtlijn.Reporting.Receipts;

/// <summary>Where a receipt code leads.</summary>
/// <param name="Id">Keyed hash of the code.</param>
public sealed record Receipt(string Id, Guid ReportId);

/// <summary>Makes a repeated submission the same report with the same receipt.</summary>
/// <param name="Id">Keyed hash of the Idempotency-Key.</param>
/// <param name="Fingerprint">Keyed hash of the body: another body under the same key is refused.</param>
/// <param name="SealedCode">The receipt code, which only the holder of the Idempotency-Key can open.</param>
public sealed record Submission(string Id, string Fingerprint, Guid ReportId, byte[] SealedCode, DateTimeOffset SubmittedAt);
