using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Telemetry;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Attachments.Screening;
using Zichtlijn.Reporting.Attachments.Storing;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Attachments.Adding;

/// <summary>
/// Takes in one file. Its chunks are sealed and stored as they come; the event at the end makes it visible. Whatever
/// goes wrong before leaves nothing but what is removed at once, or by the sweep when the process dies.
/// </summary>
internal sealed class Upload(
    IDocumentStore store, SealedFiles files, SealedContent content, ContentKeys keys, EarlierUploads earlier, ScreeningSignal screening, TimeProvider clock)
{
    private static readonly System.Diagnostics.Metrics.Counter<long> Taken =
        Instruments.Meter.CreateCounter<long>("zichtlijn.attachments.added", "{file}", "Files that were added to a report");

    /// <param name="officer">Who of the desk adds it; null for the reporter.</param>
    /// <param name="key">The Idempotency-Key; empty when none was sent.</param>
    public async Task<UploadAnswer> TakeAsync(HttpContext http, Report report, Colleague? officer, string name, string key)
    {
        using var patience = new CancellationTokenSource(FileLimits.Upload, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            var uploadKey = earlier.LookUp(report.Id, key);
            var answer = uploadKey is not null && await earlier.FindAsync(report.Id, uploadKey, both.Token) is { } before
                ? await EarlierUploads.CompareAsync(before, name, http.Request.Body, both.Token)
                : await TakeNewAsync(http, report, officer, name, uploadKey, both.Token);
            if (answer.Refusal is not null && !(http.Request.ContentLength > FileLimits.FileBytes))
            {
                // Whoever still sends hears why only when all was read.
                await http.Request.Body.CopyToAsync(Stream.Null, both.Token);
            }

            return answer;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new(AttachmentErrors.TooSlow);
        }
    }

    private async Task<UploadAnswer> TakeNewAsync(
        HttpContext http, Report report, Colleague? officer, string name, string? uploadKey, CancellationToken cancellationToken)
    {
        var now = http.Now();
        var id = Guid.CreateVersion7(now);
        var own = await keys.OfAsync(report.Id, [report.Told?.Content], cancellationToken);
        var room = await files.ReserveAsync(id, report.Id, http.Request.ContentLength, cancellationToken);
        if (room.Refused is { } full)
        {
            return new(full);
        }

        try
        {
            string? type = null;
            var isEmpty = false;
            using var sealer = own.SealChunks(FilePurpose.Original(id));
            var written = await content.WriteAsync(id, sealer, http.Request.Body, room.Bytes, (start, isAll) =>
            {
                isEmpty = start.Length == 0;
                type = FileTypes.Detect(start.Span, isAll);
                return type is not null && !isEmpty;
            }, cancellationToken);
            if (written is null)
            {
                await files.RemoveAsync(id, cancellationToken);
                return new(isEmpty ? AttachmentErrors.Empty : AttachmentErrors.TypeNotAllowed);
            }

            var added = new AttachmentAdded(
                id, now, officer?.Account, type!, written.Size, written.Chunks,
                own.Protect(FilePurpose.Description(id), new FileDescription(name, written.Sha256)), ReferenceDataSet.Current.Version);
            return await KeepAsync(report.Id, officer, added, name, written, uploadKey, cancellationToken);
        }
        catch (Exception e) when (e is ContentTooLongException or FileRemovedException)
        {
            await files.RemoveAsync(id, CancellationToken.None);
            return new(e is ContentTooLongException ? room.Beyond : AttachmentErrors.Removed);
        }
        catch
        {
            // Whoever sent may be gone; what came of it goes all the same.
            await files.RemoveAsync(id, CancellationToken.None);
            throw;
        }
    }

    private async Task<UploadAnswer> KeepAsync(
        Guid reportId, Colleague? officer, AttachmentAdded added, string name, WrittenFile written, string? uploadKey, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForExclusiveWriting<Report>(reportId, cancellationToken);
        if (stream.Aggregate is not { } report || (officer is not null && report.Access.OfDesk(officer) < Sight.Open))
        {
            await files.RemoveAsync(added.AttachmentId, cancellationToken);
            return new(Problems.NotFound);
        }

        // Uploads with the same key take turns at the report: whoever comes second finds the first.
        if (uploadKey is not null && await earlier.FindAsync(reportId, uploadKey, cancellationToken) is { } first)
        {
            await files.RemoveAsync(added.AttachmentId, cancellationToken);
            return EarlierUploads.Answer(first, name, written.Sha256);
        }

        stream.AppendOne(added);
        session.Also(new FileCompletion(added.AttachmentId, FileRow.Waiting, written.Size, uploadKey));
        await session.SaveChangesAsync(cancellationToken);
        Taken.Add(1, KeyValuePair.Create<string, object?>("type", added.Type));
        screening.Raise();
        return new(new AttachmentAccepted(added.AttachmentId, name, added.Size, written.Sha256, added.Type, AttachmentState.Waiting.ToWire()));
    }
}

internal sealed record UploadAnswer(Refusal? Refusal, AttachmentAccepted? Accepted)
{
    public UploadAnswer(Refusal refusal)
        : this(refusal, null)
    {
    }

    public UploadAnswer(AttachmentAccepted accepted)
        : this(null, accepted)
    {
    }
}
