using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Own;

/// <summary>The report as whoever it is about sees it: the part of the draft that is about them, and what they said of it.</summary>
internal sealed class OwnReport(ReportMaterials materials, ContentKeys keys)
{
    /// <summary>As it was when both sides got it, whatever was written since; null before.</summary>
    /// <param name="events">Of the case.</param>
    public async Task<OwnDraft?> DraftAsync(IQuerySession session, Investigation i, Notice notice, IReadOnlyList<object> events, CancellationToken cancellationToken)
    {
        if (!i.Report.IsSubmitted || i.Report.IsFinal)
        {
            return null;
        }

        var text = await session.SubmittedDraftAsync(i, keys, cancellationToken);
        var edition = Edition.ForSubject(await materials.GatherAsync(session, i, events, text, cancellationToken), notice.Number);
        return new(
            i.Report.RespondBy, MayRespond: i.State == InvestigationState.HearingBothSides, edition.In(text.Summary), edition.In(text.Course),
            [.. edition.Findings.Select(f => new OwnFinding(f.Charge.Number, edition.In(f.Charge.Conduct), f.Written.Finding, edition.In(f.Written.Reasoning)))],
            events.SinceTheDraft().OfType<ResponseTimeExtended>().LastOrDefault()?.ExtendedAt,
            i.Report.AskedForTime.Contains(notice.Number) ? events.OfType<ResponseTimeAsked>().Last(a => a.Notice == notice.Number).AskedAt : null);
    }

    /// <summary>The newest on top.</summary>
    /// <param name="events">Of the case.</param>
    public async Task<IReadOnlyList<OwnResponse>> ResponsesAsync(Investigation i, Notice notice, IReadOnlyList<object> events, CancellationToken cancellationToken)
    {
        var given = events.OfType<ResponseGiven>().Where(r => r.Notice == notice.Number).Reverse().ToArray();
        var own = await keys.OfAsync(i.Id, given.Select(r => r.Text), cancellationToken);
        return [.. given.Select(r => new OwnResponse(r.GivenAt, own.Reveal<string>(ReportPurposes.Response, r.Text)))];
    }
}
