using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Telemetry;
using Zichtlijn.Platform.Files;
using Zichtlijn.Reporting.Attachments.Storing;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>Scans one file for malware and makes its clean copy. Twice does no harm: the first finding stands.</summary>
/// <param name="scanner">Null when none is configured.</param>
internal sealed class ScreenAttachment(
    IDocumentStore store, SealedFiles files, SealedContent content, ContentKeys keys, ScreeningQueue queue, CleanCopies copies, TimeProvider clock, ClamdScanner? scanner = null)
{
    private static readonly System.Diagnostics.Metrics.Counter<long> Screened =
        Instruments.Meter.CreateCounter<long>("zichtlijn.attachments.screened", "{file}", "Files that were screened; tag outcome");

    public async Task ScreenAsync(Waiting file, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var report = await session.Events.AggregateStreamAsync<Report>(file.ReportId, token: cancellationToken);
        if (report?.Attachments.Find(a => a.Id == file.AttachmentId) is not { State: AttachmentState.Waiting } attachment)
        {
            await queue.SettleAsync(file.AttachmentId, cancellationToken);
            return;
        }

        KeyRing own;
        try
        {
            own = await keys.OfAsync(report.Id, [attachment.Added.Description], cancellationToken);
        }
        catch (ContentDestroyedException)
        {
            await queue.SettleAsync(file.AttachmentId, cancellationToken);
            return;
        }

        var verdict = scanner is null ? new ScanVerdict() : await scanner.ScanAsync(Original(attachment, own, cancellationToken), cancellationToken);
        var isScanned = scanner is not null;
        if (verdict.Signature is { } signature)
        {
            await FindAsync(report.Id, new AttachmentFoundUnsafe(attachment.Id, clock.GetUtcNow(), signature), copy: null, cancellationToken);
        }
        else if (verdict.IsTooLarge || file.Attempt > FileLimits.CleaningAttempts)
        {
            var reason = verdict.IsTooLarge ? Unreadable.TooLargeToScan : Unreadable.NotCleanable;
            await FindAsync(report.Id, new AttachmentUnreadable(attachment.Id, clock.GetUtcNow(), isScanned && !verdict.IsTooLarge, reason), copy: null, cancellationToken);
        }
        else
        {
            await CleanAsync(file, report.Id, attachment, own, isScanned, cancellationToken);
        }
    }

    private async Task CleanAsync(Waiting file, Guid reportId, Attachment attachment, KeyRing own, bool isScanned, CancellationToken cancellationToken)
    {
        var copyId = Guid.CreateVersion7(clock.GetUtcNow());
        await files.BeginCopyAsync(copyId, reportId, cancellationToken);
        try
        {
            using var sealer = own.SealChunks(FilePurpose.CleanCopy(attachment.Id, copyId));
            var (end, copy) = await copies.MakeAsync(
                attachment.Added.Type, Original(attachment, own, cancellationToken),
                (made, token) => content.WriteAsync(copyId, sealer, made, FileLimits.CleanBytes, (_, _) => true, token), cancellationToken);
            switch (end)
            {
                case CleaningEnd.Made:
                    var cleaned = new AttachmentCleaned(
                        attachment.Id, clock.GetUtcNow(), isScanned, copyId, FileTypes.CleanTypeOf(attachment.Added.Type), copy!.Size, copy.Chunks);
                    await FindAsync(reportId, cleaned, new FileCompletion(copyId, FileRow.Settled, copy.Size, uploadKey: null), cancellationToken);
                    break;
                case CleaningEnd.NotCleanable:
                    await FindAsync(reportId, new AttachmentUnreadable(attachment.Id, clock.GetUtcNow(), isScanned, Unreadable.NotCleanable), copy: null, cancellationToken);
                    break;
                default:
                    await queue.PutBackAsync(file, counts: true, cancellationToken);
                    break;
            }
        }
        finally
        {
            // What is not named by an event is left over; a copy that is, stays.
            await files.RemoveAsync(copyId, CancellationToken.None);
        }
    }

    private IAsyncEnumerable<byte[]> Original(Attachment attachment, KeyRing own, CancellationToken cancellationToken) =>
        content.ReadAsync(attachment.Id, attachment.Added.Chunks, attachment.OpenOriginal(own), cancellationToken);

    private async Task FindAsync(Guid reportId, object found, FileCompletion? copy, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForExclusiveWriting<Report>(reportId, cancellationToken);
        var (attachmentId, decision) = Decide(stream.Aggregate, found);
        if (decision.Events.Count == 0)
        {
            return;
        }

        stream.AppendMany(decision.Events);
        session.Also(new FileSettlement(attachmentId));
        if (copy is not null)
        {
            session.Also(copy);
        }

        await session.SaveChangesAsync(cancellationToken);
        Screened.Add(1, KeyValuePair.Create<string, object?>("outcome", found.GetType().Name));
    }

    /// <summary>A finding holds for a file that waits for one; any later finding adds nothing, nor does one about what was destroyed meanwhile.</summary>
    internal static (Guid AttachmentId, Decision Decision) Decide(Report? report, object found)
    {
        var id = found switch
        {
            AttachmentCleaned e => e.AttachmentId,
            AttachmentFoundUnsafe e => e.AttachmentId,
            AttachmentUnreadable e => e.AttachmentId,
            _ => throw new ArgumentException($"{found.GetType().Name} is no finding.", nameof(found)),
        };
        return (id, report is { Access.IsDestroyed: false } && report.Attachments.Find(a => a.Id == id) is { State: AttachmentState.Waiting } ? Decision.Of(found) : Decision.AlreadySo);
    }
}
