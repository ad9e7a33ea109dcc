namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// Stands where a subject was, and says how far its destruction is. It is written in the transaction that decides the
/// destruction; from then on no message brings anything of the subject back.
/// </summary>
/// <param name="Id">The subject: the id of its stream.</param>
/// <param name="CertificateId">The certificate that will say that it is gone.</param>
/// <param name="Rows">Rows that were removed so far.</param>
/// <param name="IsDone">Everything is gone here, and that was told.</param>
/// <param name="LedgerLine">Hash of its line in the ledger.</param>
public sealed record Tombstone(
    Guid Id, Guid CertificateId, DateTimeOffset StartedAt, bool IsDone = false, int Keys = 0, int Events = 0, int Rows = 0, string LedgerLine = "");
