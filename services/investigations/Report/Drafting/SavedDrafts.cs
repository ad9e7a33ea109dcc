using Marten;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Drafting;

/// <summary>The report as it was, whatever was written since.</summary>
internal static class SavedDrafts
{
    public static async Task<DraftSaved> DraftAtAsync(this IQuerySession session, Investigation i, long version, CancellationToken cancellationToken) =>
        (DraftSaved)await session.EventAtAsync(ReportDraft.IdOf(i.Id), version, cancellationToken);

    /// <summary>As both sides got it; only while the report is submitted.</summary>
    public static async Task<WrittenReport> SubmittedDraftAsync(this IQuerySession session, Investigation i, ContentKeys keys, CancellationToken cancellationToken)
    {
        var saved = await session.DraftAtAsync(i, i.Report.Draft, cancellationToken);
        return (await keys.OfAsync(i.Id, [saved.Text], cancellationToken)).Reveal<WrittenReport>(ReportPurposes.Text, saved.Text);
    }
}
