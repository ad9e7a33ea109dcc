using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Investigations.Rights.Own;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Own;

/// <summary>
/// <c>POST /own-investigations/{id}/responses</c> and <c>GET /own-investigations/{id}/report</c>: whoever it is about says what they think of
/// the draft, and gets their edition of the final report.
/// </summary>
internal static class RespondAsSubject
{
    public static void MapRespondAsSubject(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/own-investigations/{caseId:guid}/responses", Respond)
            .WithName("respond-to-draft").WithSummary("Say what you think of the draft of the report.").ProducesDecision().ProducesValidationProblem();

    public static void MapReadOwnReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/own-investigations/{caseId:guid}/report", Read)
            .WithName("download-own-report").WithSummary("The final report, as far as it is about you.").Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Respond(Guid caseId, RespondToDraft request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        if (Responding.NoteResponse.Check(request.Text) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideOwnAsync(http, caseId, async (i, notice) =>
            await Responding.NoteResponse.GiveAsync(http, session, keys, i, http.Colleague().Account, notice.Number, byThemselves: true, request.Text!));
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var (row, notice, refused) = await session.OpenOwnAsync(http, caseId, "report/own", AccessAction.Download);
        return row is null ? refused! : await keys.HandOutAsync(row.Case, await session.IssuedAsync(row.Case, http.RequestAborted), issued => issued.EditionOf(notice!.Number), "report", http.RequestAborted);
    }
}
