using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Interviews.Reading;
using Zichtlijn.Investigations.Rights.Notifying;
using Zichtlijn.Investigations.Report.Own;
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
        routes.MapReadOwnReport();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var mark = http.Colleague().Mark;
        var rows = await session.OwnOf(mark).ToListAsync(http.RequestAborted);
        foreach (var row in rows)
        {
            await http.LogAccess(AccessAction.Read, row.Id, "own");
        }

        return Results.Ok(rows
            .Select(r => new ListedOwnInvestigation(r.Id, r.CaseNumber, r.Case.NoticeOf(mark)!.NotifiedAt, r.Case.State))
            .OrderByDescending(o => o.NotifiedAt).ToArray());
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, OwnReport own)
    {
        var mark = http.Colleague().Mark;
        if (await session.OwnOf(mark).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId, "own");
        var (i, notice) = (row.Case, row.Case.NoticeOf(mark)!);
        var rights = await RevealedRights.OpenAsync(i, session, keys, http.RequestAborted);
        http.Response.SetVersion(row.Version);
        return Results.Ok(new OwnInvestigation(
            caseId, row.CaseNumber, i.State, rights.TextsOf(notice.Number), rights.CounselOf(notice.Number), i.IsOver ? null : i.LastDayOf(),
            [.. i.Assignments.Where(a => a.Declared).Select(a => a.Account)], await InterviewsAsync(),
            await own.DraftAsync(session, i, notice, http), await own.ResponsesAsync(session, i, notice, http.RequestAborted), i.Report.IsFinal, row.Version));

        async Task<IReadOnlyList<OwnInterview>> InterviewsAsync()
        {
            var interviews = new List<OwnInterview>();
            foreach (var interview in await session.Query<Interview>().Where(r => r.CaseId == caseId && r.Scheduled.Mark == mark).OrderBy(r => r.Number).ToListAsync(http.RequestAborted))
            {
                interviews.Add((await InterviewStory.OpenAsync(interview, session, keys, http.RequestAborted)).ToOwn());
            }

            return interviews;
        }
    }

    private static async Task<IResult> Name(Guid caseId, NoteCounsel request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = NameCounsel.Check(request);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        // Asked of the row first, as everywhere: the case itself is not looked for on behalf of somebody whom it is not about.
        var mark = http.Colleague().Mark;
        return await session.OwnOf(mark).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<Investigation>(http, caseId, i => !i.IsDestroyed && i.NoticeOf(mark) is not null, async i =>
            {
                var (named, isSame) = await NameCounsel.NamedAsync(i, i.NoticeOf(mark)!.Number, request, byThemselves: true, http, session, keys);
                return NameCounsel.Decide(i, named, isSame);
            })
            : await http.RefuseCase(caseId);
    }

    /// <summary>Those of which somebody was told that they are about them.</summary>
    public static IQueryable<InvestigationRow> OwnOf(this IQuerySession session, string mark) =>
        session.Query<InvestigationRow>().Where(r => r.Notified.Contains(mark));
}
