using Marten;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Reading;

/// <summary>Final reports as they are handed out.</summary>
internal static class IssuedReports
{
    /// <summary>Null before the report is final. It stands right behind the draft that the reviewer agreed to.</summary>
    public static async Task<ReportIssued?> IssuedAsync(this IQuerySession session, Investigation i, CancellationToken cancellationToken) =>
        i.Report is { IsFinal: true, Reviewer: { } reviewer }
            ? (ReportIssued)await session.EventAtAsync(ReportDraft.IdOf(i.Id), reviewer.Draft + 1, cancellationToken)
            : null;

    /// <param name="notice">Null for the reporter's.</param>
    public static (ProtectedContent Pdf, string Purpose)? EditionOf(this ReportIssued issued, int? notice) =>
        issued.Editions.FirstOrDefault(e => e.Notice == notice) is { } edition ? (edition.Pdf, ReportPurposes.Edition) : null;

    /// <summary>The chosen one as PDF; 404 when there is none.</summary>
    /// <param name="issued">Null before the report is final.</param>
    /// <param name="name">The end of the file's name.</param>
    public static async Task<IResult> HandOutAsync(
        this ContentKeys keys, Investigation i, ReportIssued? issued, Func<ReportIssued, (ProtectedContent Pdf, string Purpose)?> choose, string name,
        CancellationToken cancellationToken) =>
        issued is not null && choose(issued) is var (pdf, purpose)
            ? Results.Bytes((await keys.OfAsync(i.Id, [pdf], cancellationToken)).Reveal<byte[]>(purpose, pdf), AccessiblePdf.ContentType, $"{i.Request!.CaseNumber}-{name}.pdf")
            : Problems.NotFound.ToResult();
}
