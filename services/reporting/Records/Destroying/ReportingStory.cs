using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>What reporting tells of a destruction, in the stream of the report.</summary>
internal sealed class ReportingStory(DestructionLedger ledger) : IDestructionStory
{
    public const string Service = "reporting";

    /// <summary>Already told when it was decided, unless a backup brought back the time before.</summary>
    public async Task BeginAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<DestructionRecord>(tombstone.Id, cancellationToken) is not null)
        {
            return;
        }

        var stream = await session.Events.FetchForExclusiveWriting<Report>(tombstone.Id, cancellationToken);
        stream.AppendOne(new DestructionRepeated(now, tombstone.CertificateId, tombstone.StartedAt));
        if (ledger.Read().FirstOrDefault(l => l.Subject == tombstone.Id && l.Certificate is not null) is { } line)
        {
            stream.AppendOne(new DestructionCertified(line.At, line.Certificate!));
        }
    }

    public async Task EndAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<DestructionRecord>(tombstone.Id, cancellationToken) is { } record && !record.IsConfirmedBy(Service))
        {
            await session.Events.AppendExclusive(
                tombstone.Id, cancellationToken,
                new DestructionConfirmed(Service, now, tombstone.Keys, tombstone.Events, tombstone.Rows, tombstone.LedgerLine));
        }
    }
}
