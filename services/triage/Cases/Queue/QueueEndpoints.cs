using System.Security.Claims;
using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Deciding;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary><c>GET /cases</c> and <c>GET /cases/{id}</c>: the officer's queue and one case of it.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases", List).WithName("list-triage-cases").WithSummary("The queue: the case with the first term on top.").Produces<Page<QueuedCase>>();

    public static void MapCaseDetail(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}", Read)
            .WithName("read-triage-case").WithSummary("A case in triage.").Produces<TriageCaseDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> List(
        HttpContext http, ClaimsPrincipal user, IQuerySession session,
        string? organisationalPart, string? state, int? page, int? pageSize)
    {
        var check = new Validation();
        var wanted = check.Choice<TriageState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var paging = Paging.Of(page, pageSize);
        var own = user.OrganisationalPart();
        var asked = organisationalPart?.ToUpperInvariant() ?? own;
        var query = session.Query<QueueRow>().Where(r => r.OrganisationalPart == own && r.OrganisationalPart == asked);
        query = wanted is { } only ? query.Where(r => r.State == only) : query;

        var (rows, total) = await paging.Read(
            query.OrderBy(r => r.IsDecided).ThenBy(r => r.DecideBy).ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id), http.RequestAborted);
        var today = Term.DayOf(http.Now());
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => ToContract(r, today))], total));
    }

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, ClaimsPrincipal user, IQuerySession session, IContentProtection protection)
    {
        var row = await session.LoadAsync<QueueRow>(caseId, http.RequestAborted);
        if (row is null || !user.BelongsTo(row.OrganisationalPart))
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var decision = row.Decision is { } made
            ? new TriageDecision(
                made.Outcome, made.ReasonCode, protection.Reveal<string>(caseId, DecideTriageEndpoint.ReasonPurpose, made.Reason), made.Officer, made.DecidedAt)
            : null;
        http.Response.SetVersion(row.Version);
        return Results.Ok(new TriageCaseDetail(
            row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, row.InNormSet, row.OrganisationalPart,
            row.Disclosure, row.State, row.Officer, row.AcceptedAt, row.AcknowledgeBy, row.DecideBy,
            Term.WorkingDaysBetween(Term.DayOf(http.Now()), row.DecideBy), row.FeedbackBy, decision, row.Version));
    }

    private static QueuedCase ToContract(QueueRow row, DateOnly today) => new(
        row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, row.InNormSet, row.OrganisationalPart,
        row.Disclosure, row.State, row.Officer, row.DecideBy, Term.WorkingDaysBetween(today, row.DecideBy), row.Version);
}
