using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
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

        var file = Sheet.Write(lang == "en" ? "en-GB" : "nl-NL", texts["Title"], Lines(report, texts, clock.GetUtcNow()), texts["Foot", report.CaseNumber]);
        return Results.File(file, "application/pdf", texts["FileName"]);
    }

    internal static IEnumerable<SheetLine> Lines(MyReport report, IStringLocalizer<ProofTexts> texts, DateTimeOffset now)
    {
        yield return new(texts["Mark"], IsBold: true);
        yield return new("");
        yield return new(texts["Title"], 20, IsBold: true);
        yield return new("");
        yield return new(texts["Number", report.CaseNumber], 12);
        yield return new(texts["Received", Dates.Moment(report.SubmittedAt)], 12);
        yield return new("");
        yield return new(texts["Promised"], 13, IsBold: true);
        foreach (var (what, by) in new[]
        {
            ("contact", report.Steps.FirstOrDefault(s => s.Code == "contact")?.DueBy), ("acknowledge", report.AcknowledgeBy),
            ("assessment", report.Steps.FirstOrDefault(s => s.Code == "assessment")?.DueBy), ("feedback", report.FeedbackBy),
        })
        {
            if (by is { } day)
            {
                yield return new(texts["Promised." + what, Dates.Full(day)]);
            }
        }

        yield return new("");
        yield return new(texts["Nothing"]);
        yield return new(texts["Made", Dates.Moment(now)]);
    }
}
