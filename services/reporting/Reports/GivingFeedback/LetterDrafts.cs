using System.Globalization;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Timing;

namespace Zichtlijn.Reporting.Reports.GivingFeedback;

/// <summary>
/// <c>GET /reports/{id}/letter-drafts</c>: texts to begin with, in the reporter's language and with the dates that were
/// promised. They hold nothing of what was told.
/// </summary>
internal static class LetterDrafts
{
    public static void MapLetterDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{reportId:guid}/letter-drafts", List).RequireRoles(Roles.Desk)
            .WithName("list-letter-drafts").WithSummary("Texts to begin a letter to the reporter with; to be changed as needed.")
            .Produces<IReadOnlyList<LetterDraft>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> List(Guid reportId, HttpContext http, IQuerySession session)
    {
        var who = http.Colleague();
        if (await session.FindReport(http, reportId, who) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        if (report.SeenBy(http, who) < Sight.Open)
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        http.Response.SetVersion(report.Version);
        return Results.Ok(Of(report.Submitted with { FeedbackBy = report.Clocks.FeedbackBy(report.Submitted.FeedbackBy) }, ReferenceDataSet.Current));
    }

    internal static IReadOnlyList<LetterDraft> Of(ReportSubmitted report, ReferenceDataSet reference) =>
        [.. reference.LetterTexts.Entries.Select(e => new LetterDraft(e.Code, e.Kind!, Fill(e.Text!.In(report.Language), report)))];

    private static string Fill(string text, ReportSubmitted report) => text
        .Replace("{caseNumber}", report.CaseNumber, StringComparison.Ordinal)
        .Replace("{assessBy}", InWords(report.AssessBy, report.Language), StringComparison.Ordinal)
        .Replace("{feedbackBy}", InWords(report.FeedbackBy, report.Language), StringComparison.Ordinal);

    /// <summary>donderdag 16 november 2023</summary>
    private static string InWords(DateOnly day, string language) =>
        day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo(language.StartsWith("en", StringComparison.Ordinal) ? "en-GB" : "nl-NL"));
}
