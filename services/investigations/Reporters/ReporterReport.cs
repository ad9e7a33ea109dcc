using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Reporters;

/// <summary>The report as the reporter sees it: their edition of the draft, and what they said of it.</summary>
internal sealed class ReporterReport(ReportMaterials materials, ContentKeys keys)
{
    /// <summary>As it was when both sides got it, whatever was written since; null before, and when the investigation is over.</summary>
    /// <param name="events">Of the case.</param>
    public async Task<ReporterDraft?> DraftAsync(IQuerySession session, Investigation i, IReadOnlyList<object> events, CancellationToken cancellationToken)
    {
        if (!i.Report.IsSubmitted || i.IsOver)
        {
            return null;
        }

        var text = await session.SubmittedDraftAsync(i, keys, cancellationToken);
        var edition = Edition.ForReporter(await materials.GatherAsync(session, i, events, text, cancellationToken));
        return new(
            i.Report.RespondBy, MayRespond: i.State == InvestigationState.HearingBothSides, edition.In(text.Summary), edition.In(text.Course),
            [.. edition.Charges.Select(c => new ReporterFinding(c.Number, edition.In(c.Conduct), edition.On(c)?.Finding, edition.In(edition.On(c)?.Reasoning ?? "")))],
            events.SinceTheDraft().OfType<ResponseTimeExtended>().LastOrDefault()?.ExtendedAt);
    }

    /// <summary>The newest on top, also what they told an investigator.</summary>
    /// <param name="events">Of the case.</param>
    public async Task<IReadOnlyList<ReporterResponse>> ResponsesAsync(Investigation i, IReadOnlyList<object> events, CancellationToken cancellationToken)
    {
        var given = events.OfType<ResponseGiven>().Where(r => r.Notice is null).Reverse().ToArray();
        if (given.Length == 0)
        {
            return [];
        }

        var own = await keys.OfAsync(i.Id, given.Select(r => r.Text), cancellationToken);
        return [.. given.Select(r => new ReporterResponse(r.GivenAt, r.ByThemselves, own.Reveal<string>(ReportPurposes.Response, r.Text)))];
    }
}
