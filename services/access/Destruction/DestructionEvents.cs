using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Access.Destruction;

// Stored in the stream of the case, by services that hear of its destruction. Their names (DestructionStorage) begin with
// EventMasking.TellingPrefix; names and members are storage format: add, never rename.

/// <summary>Told by reporting, or found in the ledger after a restore: the case exists to nobody any more.</summary>
public sealed record DestructionStarted(DateTimeOffset StartedAt, Guid CertificateId);

/// <summary>Nothing of the case is left here.</summary>
/// <param name="LedgerLine">Hash of the line in the ledger.</param>
public sealed record DestructionFinished(DateTimeOffset FinishedAt, Guid CertificateId, int Keys, int Events, int Rows, string LedgerLine)
{
    public static DestructionFinished Of(Tombstone done, DateTimeOffset now) =>
        new(now, done.CertificateId, done.Keys, done.Events, done.Rows, done.LedgerLine);
}
