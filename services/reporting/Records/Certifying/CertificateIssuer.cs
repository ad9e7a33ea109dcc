using System.Text.Json;
using Marten;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Store;
using Zichtlijn.Reporting.Records.Destroying;

namespace Zichtlijn.Reporting.Records.Certifying;

/// <summary>
/// Issues the certificate when every service has confirmed. It is in the ledger before it is in the database, and there
/// is never a second one: who comes later takes the one in the ledger.
/// </summary>
public sealed class CertificateIssuer(
    IDocumentStore store, DestructionLedger ledger, DocumentSigning signing, TimeProvider clock, ILogger<CertificateIssuer> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly JsonSerializerOptions Json = WithOurRules();

    /// <returns>How many were issued.</returns>
    public async Task<int> IssueAsync(CancellationToken cancellationToken)
    {
        await using var query = store.QuerySession();
        var waiting = (await query.Query<DestructionRecord>().Where(r => !r.IsIssued).ToListAsync(cancellationToken)).Where(r => r.IsComplete).ToArray();
        foreach (var record in waiting)
        {
            var now = clock.GetUtcNow();
            await ledger.CertifyAsync(record.Id, record.CertificateId, now, signing.Sign(JsonSerializer.Serialize(Certificate(record, now), Json)), cancellationToken);
            var kept = ledger.Read().First(l => l.Subject == record.Id && l.Certificate is not null);
            await using var session = store.LightweightSession();
            await session.Events.AppendExclusive(record.Id, cancellationToken, new DestructionCertified(kept.At, kept.Certificate!));
            await session.SaveChangesAsync(cancellationToken);
        }

        return waiting.Length;
    }

    internal static DestructionCertificate Certificate(DestructionRecord record, DateTimeOffset now) => new(
        record.CertificateId, record.Id, record.Basis, record.Started?.Rule, record.Started?.ReasonCode, record.Started?.ReferenceData,
        record.Started?.OrderedAt, record.Started?.OrderedBy, record.Started?.ApprovedAt, record.Started?.ApprovedBy, record.StartedAt, now,
        [.. record.Confirmed.OrderBy(c => c.Service, StringComparer.Ordinal)
            .Select(c => new DestroyedIn(c.Service, c.ConfirmedAt, c.Keys, c.Events, c.Rows, c.LedgerLine))]);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await IssueAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("A certificate waits: {Fault}", e.GetType().Name);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Somebody must look; the desk goes on.
                log.LogError("A certificate cannot be issued: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            }
        }
    }

    private static JsonSerializerOptions WithOurRules()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
