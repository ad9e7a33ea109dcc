using Marten;
using Npgsql;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Chronology;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.CaseFile.Exporting;

/// <summary>Reads everything of a case, once.</summary>
internal sealed class CaseFileMaterials(ContentKeys keys, StaffDirectory staff, Pseudonyms pseudonyms, NpgsqlDataSource database)
{
    /// <summary>The evidence whose files go along, or why they cannot.</summary>
    public static async Task<(IReadOnlyList<EvidenceRow> Files, Refusal? Missing)> FilesAsync(
        IQuerySession session, Guid caseId, int[] numbers, CancellationToken cancellationToken)
    {
        var rows = await session.Query<EvidenceRow>().Where(r => r.CaseId == caseId && r.Number.IsOneOf(numbers)).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return (rows, rows.Count != numbers.Length ? CaseFileErrors.UnknownPiece : rows.Any(r => r.File is null) ? CaseFileErrors.NoFile : null);
    }

    /// <param name="i">Held by the session: nothing happens meanwhile.</param>
    public async Task<GatheredCaseFile> GatherAsync(IQuerySession session, Investigation i, ExportWish wish, CancellationToken cancellationToken)
    {
        var streams = await session.StreamsOfAsync(i.Id, cancellationToken);
        var ids = streams.All;
        var events = await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(ids)).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var draft = await DraftAsync(session, i, cancellationToken);
        var marked = await MarkedAsync(session, i, events.Select(e => e.Data), cancellationToken);
        var own = await keys.OfAsync(i.Id, [i.FirstContent, draft?.Text, .. marked, .. events.SelectMany(e => ProtectedContents.In(e.Data))], cancellationToken);
        var log = await AccessLogRows.Newest(database, new(i.Id, [], wish.By), skip: 0, take: null, cancellationToken).ToListAsync(cancellationToken);
        return new CaseFileGathering(i, wish, own, staff, pseudonyms).Gather(
            [.. events.Select(e => new Recorded(e.Sequence, e.StreamId, e.Data))], streams, draft is null ? null : own.Reveal<WrittenReport>(ReportPurposes.Text, draft.Text),
            [.. marked.SelectMany(text => own.Reveal<WrittenReport>(ReportPurposes.Text, text).Masks)],
            [.. log.Select(l => l.Record).Reverse()]);
    }

    /// <summary>
    /// The report as every side ever got it and as it was saved last, for what is marked in it: also before a draft goes out, and when
    /// another mandate let the report begin anew, its words stand in responses and minutes.
    /// </summary>
    private static async Task<IReadOnlyList<ProtectedContent>> MarkedAsync(IQuerySession session, Investigation i, IEnumerable<object> ofCase, CancellationToken cancellationToken)
    {
        var texts = new List<ProtectedContent>();
        foreach (var version in ofCase.OfType<DraftSubmitted>().Select(e => e.Draft).Distinct())
        {
            texts.Add((await session.DraftAtAsync(i, version, cancellationToken)).Text);
        }

        return await session.LoadAsync<ReportDraft>(ReportDraft.IdOf(i.Id), cancellationToken) is { } newest ? [.. texts, newest.Text] : texts;
    }

    /// <summary>What both sides got last, or what became final.</summary>
    private static async Task<DraftSaved?> DraftAsync(IQuerySession session, Investigation i, CancellationToken cancellationToken) => i.Report switch
    {
        { IsFinal: true, Reviewer: { } reviewer } => await session.DraftAtAsync(i, reviewer.Draft, cancellationToken),
        { IsSubmitted: true } => await session.DraftAtAsync(i, i.Report.Draft, cancellationToken),
        _ => null,
    };
}

/// <summary>Something that is stored.</summary>
internal sealed record Recorded(long Sequence, Guid StreamId, object Data);
