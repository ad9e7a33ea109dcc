using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Own;

/// <summary>The report as whoever it is about sees it: the part of the draft that is about them, and what they said of it.</summary>
internal sealed class OwnReport(ReportMaterials materials, ContentKeys keys)
{
    /// <summary>As it was when both sides got it, whatever was written since; null before.</summary>
    public async Task<OwnDraft?> DraftAsync(IQuerySession session, Investigation i, Notice notice, HttpContext http)
    {
        if (!i.Report.IsSubmitted || i.Report.IsFinal)
        {
            return null;
        }

        var saved = (DraftSaved)(await session.Events.FetchStreamAsync(ReportDraft.IdOf(i.Id), version: i.Report.Draft, token: http.RequestAborted))[^1].Data;
        var text = (await keys.OfAsync(i.Id, [saved.Text], http.RequestAborted)).Reveal<WrittenReport>(ReportPurposes.Text, saved.Text);
        var edition = Edition.ForSubject(await materials.GatherAsync(session, i, text, http.RequestAborted), notice.Number);
        return new(
            i.Report.RespondBy, MayRespond: i.State == InvestigationState.HearingBothSides, edition.In(text.Summary), edition.In(text.Course),
            [.. edition.Charges.Select(edition.On).OfType<WrittenFinding>().Select(f => new OwnFinding(f.Charge, f.Finding, edition.In(f.Reasoning)))]);
    }

    /// <summary>The newest on top.</summary>
    public async Task<IReadOnlyList<OwnResponse>> ResponsesAsync(IQuerySession session, Investigation i, Notice notice, CancellationToken cancellationToken)
    {
        var given = (await session.Events.FetchStreamAsync(i.Id, token: cancellationToken)).Select(e => e.Data).OfType<ResponseGiven>().Where(r => r.Notice == notice.Number).Reverse().ToArray();
        var own = await keys.OfAsync(i.Id, given.Select(r => r.Text), cancellationToken);
        return [.. given.Select(r => new OwnResponse(r.GivenAt, own.Reveal<string>(ReportPurposes.Response, r.Text)))];
    }
}
