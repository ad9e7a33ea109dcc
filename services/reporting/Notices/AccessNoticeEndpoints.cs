using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Notices;

/// <summary>
/// <c>GET /access-notices</c> and <c>POST /access-notices/{id}/acknowledgements</c>: those who watch over privacy see
/// who asked for a name or for a case beyond their own work, and never why in words or what was in it.
/// </summary>
internal static class AccessNoticeEndpoints
{
    /// <summary>The reason in the access log.</summary>
    private const string LogReason = "access-notices";

    public static void MapAccessNotices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/access-notices", List).RequireRoles(Roles.Privacy, Roles.Auditor)
            .WithName("list-access-notices").WithSummary("Who asked for a reporter's name or for emergency access; newest first.").Produces<AccessNotices>();
        routes.MapPost("/access-notices/{noticeId:guid}/acknowledgements", Acknowledge).RequireRoles(Roles.Privacy)
            .WithName("acknowledge-access-notice").WithSummary("Mark a notice as seen; what changes later is new again.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, IHiddenCases hidden, int? page, int? pageSize)
    {
        var (paging, now) = (Paging.Of(page, pageSize), http.Now());
        await http.LogAccess(AccessAction.Read, caseId: null, LogReason);
        var cases = await hidden.FromAsync(http, http.RequestAborted);
        var (rows, total) = await paging.Read(session.Shown(cases).OrderByDescending(n => n.AskedAt).ThenBy(n => n.Id), http.RequestAborted);
        var unseen = await session.Shown(cases).CountAsync(n => n.IsNew, http.RequestAborted);
        Guid[] named = [.. rows.Select(r => r.CaseId).OfType<Guid>().Distinct()];
        var numbers = (await session.LoadManyAsync<DeskRow>(http.RequestAborted, named)).ToDictionary(r => r.Id, r => r.CaseNumber);
        var notices = new List<AccessNotice>();
        foreach (var row in rows)
        {
            var number = row.CaseNumber ?? numbers.GetValueOrDefault(row.CaseId ?? Guid.Empty);
            notices.Add(ToContract(row, number, await session.StateAt(row, now, http.RequestAborted)));
        }

        return Results.Ok(new AccessNotices(paging.PageOf<AccessNotice>(http.Request, notices, total), unseen));
    }

    private static async Task<IResult> Acknowledge(
        Guid noticeId, AcknowledgeAccessNotice request, HttpContext http, IDocumentSession session, IHiddenCases hidden)
    {
        if (await session.Shown(await hidden.FromAsync(http, http.RequestAborted)).FirstOrDefaultAsync(n => n.Id == noticeId, http.RequestAborted) is not { } row)
        {
            return Problems.NotFound.ToResult();
        }

        var check = new Validation().Check(request.Changes is { } changes && changes > 0 && changes <= row.Changes, "changes", "Name the notice as you saw it.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        if (request.Changes > row.Seen)
        {
            var now = http.Now();
            await http.LogAccess(AccessAction.Read, row.CaseId, "access-notice-seen");
            session.Events.StartStream<NoticeRow>(Guid.CreateVersion7(now), new NoticeAcknowledged(noticeId, now, request.Changes!.Value));
            await session.SaveChangesAsync(http.RequestAborted);
        }

        return Results.NoContent();
    }

    /// <summary>Nothing of cases that do not exist for whoever reads, nor of what was destroyed and names nobody.</summary>
    private static IQueryable<NoticeRow> Shown(this IQuerySession session, IEnumerable<Guid> hidden)
    {
        var named = session.Query<NoticeRow>().Where(n => n.Person != "");
        return hidden.Aggregate(named, (shown, id) => shown.Where(n => n.CaseId == null || n.CaseId != id));
    }

    private static AccessNotice ToContract(NoticeRow row, string? caseNumber, AccessNoticeState state) => new(
        row.Id, row.Kind, row.CaseId, caseNumber, row.Account, row.Role, row.ReasonCode, row.AskedAt, state,
        row.DecidedBy, row.DecidedAt, row.Until, row.ReporterInformed, row.Changes, row.IsNew);
}
