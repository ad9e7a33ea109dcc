using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Proof;

/// <summary>
/// <c>/my-report/proof</c>: that a report was received, when, and what was promised, to keep or to show. It says nothing of
/// what was told and by whom, and does not hold the code.
/// </summary>
internal static class ProofOfSubmission
{
    public static void MapProof(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{lang:regex(^(nl|en)$)}/my-report/proof", Fetch).AllowAnonymous();

    private static async Task<IResult> Fetch(
        string lang, HttpContext http, ReceiptSessions sessions, Apis.ReportingApi reporting, IStringLocalizer<ProofTexts> texts, TimeProvider clock)
    {
        var session = await sessions.Current(http, http.RequestAborted);
        var report = session is null ? null : (await reporting.MyReport(session.AccessToken, http.RequestAborted)).Value;
        if (report is null)
        {
            http.Response.Headers.Location = $"/{lang}/my-report";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        return Results.File(AccessiblePdf.Write(Sheet(report, lang, texts, clock.GetUtcNow())), AccessiblePdf.ContentType, texts["FileName"]);
    }

    internal static Document Sheet(MyReport report, string lang, IStringLocalizer<ProofTexts> texts, DateTimeOffset now) => new(
        texts["Title"],
        lang == "en" ? "en-GB" : "nl-NL",
        now,
        new RunningText(texts["Desk"], texts["Mark"], texts["Foot", report.CaseNumber]),
        [
            new Heading(1, texts["Title"].Value),
            new KeyValues([new(texts["Number"], report.CaseNumber), new(texts["Received"], Dates.Moment(report.SubmittedAt)), new(texts["Made"], Dates.Moment(now))]),
            new Heading(2, texts["Promised"].Value),
            new Bullets([.. Promises(report).Select(p => Text.FromString(texts["Promised." + p.What, Dates.Full(p.By)]))]),
            new Paragraph(texts["Nothing"].Value),
        ]);

    private static IEnumerable<(string What, DateOnly By)> Promises(MyReport report)
    {
        foreach (var (what, by) in new[]
        {
            ("contact", report.Steps.FirstOrDefault(s => s.Code == "contact")?.DueBy), ("acknowledge", report.AcknowledgeBy),
            ("assessment", report.Steps.FirstOrDefault(s => s.Code == "assessment")?.DueBy), ("feedback", report.FeedbackBy),
        })
        {
            if (by is { } day)
            {
                yield return (what, day);
            }
        }
    }
}
