using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Interviews.Reading;
using Zichtlijn.Investigations.Report.Own;
using Zichtlijn.Investigations.Rights.Notifying;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Rights.Own;

/// <summary>
/// <c>/own-investigations</c>: what somebody may see of an investigation of their own conduct, whatever their role: what they
/// were told, what they said themselves, and whom they can ask. Never who reported it, who else it is about, witnesses or
/// evidence. Everywhere else the case stays hidden from them; to everybody else this page of it does not exist.
/// </summary>
internal static class OwnInvestigations
{
    public static void MapOwnInvestigations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/own-investigations", List)
            .WithName("list-own-investigations").WithSummary("Investigations of the caller's own conduct, of which they were told: the newest on top.")
            .Produces<IReadOnlyList<ListedOwnInvestigation>>();
        routes.MapGet("/own-investigations/{caseId:guid}", Read)
            .WithName("read-own-investigation").WithSummary("An investigation of the caller's own conduct, as far as it is about them.")
            .Produces<OwnInvestigation>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/own-investigations/{caseId:guid}/counsel", Name)
            .WithName("name-own-counsel").WithSummary("Say who assists you.").ProducesDecision().ProducesValidationProblem();
        routes.MapRespondAsSubject();
        routes.MapAskResponseTime();
        routes.MapReadOwnReport();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var mark = http.Colleague().Mark;
        var rows = await session.OwnOf(mark).ToListAsync(http.RequestAborted);
        foreach (var row in rows)
        {
            await http.LogAccess(AccessAction.Read, row.Id, AccessLogRows.OwnReading);
        }

        return Results.Ok(rows
            .Select(r => new ListedOwnInvestigation(r.Id, r.CaseNumber, r.Case.NoticeOf(mark)!.NotifiedAt, r.Case.State))
            .OrderByDescending(o => o.NotifiedAt).ToArray());
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, OwnReport report)
    {
        var (row, notice, refused) = await session.OpenOwnAsync(http, caseId, AccessLogRows.OwnReading);
        if (row is null)
        {
            return refused!;
        }

        var i = row.Case;
        var events = await session.EventsOfAsync(caseId, http.RequestAborted);
        var rights = await RevealedRights.OfAsync(i, events, keys, http.RequestAborted);
        http.Response.SetVersion(row.Version);
        return Results.Ok(new OwnInvestigation(
            caseId, row.CaseNumber, i.State, rights.TextsOf(notice!.Number), rights.CounselOf(notice.Number), i.IsOver ? null : i.LastDayOf(),
            [.. i.Assignments.Where(a => a.Declared).Select(a => a.Account)], await InterviewsAsync(session, caseId, notice.Person!, keys, http.RequestAborted),
            await report.DraftAsync(session, i, notice, events, http.RequestAborted), await report.ResponsesAsync(i, notice, events, http.RequestAborted), i.Report.IsFinal, row.Version));
    }

    private static async Task<IReadOnlyList<OwnInterview>> InterviewsAsync(IQuerySession session, Guid caseId, string mark, ContentKeys keys, CancellationToken cancellationToken)
    {
        var own = new List<OwnInterview>();
        foreach (var interview in await session.Query<Interview>().Where(r => r.CaseId == caseId && r.Scheduled.Mark == mark).OrderBy(r => r.Number).ToListAsync(cancellationToken))
        {
            own.Add((await InterviewStory.OpenAsync(interview, session, keys, cancellationToken)).ToOwn());
        }

        return own;
    }

    private static async Task<IResult> Name(Guid caseId, NoteCounsel request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = NameCounsel.Check(request);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOwnAsync(http, caseId, async (i, notice) =>
            {
                var (named, isSame) = await NameCounsel.NamedAsync(i, notice.Number, request, byThemselves: true, http, session, keys);
                return NameCounsel.Decide(i, named, isSame);
            });
    }
}
