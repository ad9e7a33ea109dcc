using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
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
        HttpContext http, IQuerySession session,
        string? organisationalPart, string? state, int? page, int? pageSize)
    {
        var check = new Validation();
        var wanted = check.Choice<TriageState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var paging = Paging.Of(page, pageSize);
        var query = session.KnownTo(http.Colleague());
        query = organisationalPart?.ToUpperInvariant() is { } asked ? query.Where(r => r.OrganisationalPart == asked) : query;
        query = wanted is { } only ? query.Where(r => r.State == only) : query;

        var (rows, total) = await paging.Read(
            query.OrderBy(r => r.IsDecided).ThenBy(r => r.DecideBy).ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id), http.RequestAborted);
        var today = Term.DayOf(http.Now());
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => ToContract(r, today))], total));
    }

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var who = http.Colleague();
        if (await session.KnownTo(who).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var mayOpen = row.Access.MayOpen(who);
        var reason = mayOpen && row.Decision is { } read
            ? (await keys.OfAsync(caseId, [read.Reason], http.RequestAborted)).Reveal<string>(DecideTriageEndpoint.ReasonPurpose, read.Reason)
            : null;
        var decision = row.Decision is { } made ? new TriageDecision(made.Outcome, made.ReasonCode, reason, made.Officer, made.DecidedAt) : null;
        http.Response.SetVersion(row.Version);
        return Results.Ok(new TriageCaseDetail(
            row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, row.InNormSet, row.OrganisationalPart,
            row.KnownDisclosure, row.State, row.Officer, row.AcceptedAt, row.AcknowledgeBy, row.DecideBy,
            Term.WorkingDaysBetween(Term.DayOf(http.Now()), row.DecideBy), row.FeedbackBy, decision, mayOpen, row.Version,
            pseudonyms.OfReporter(row.Id)));
    }

    private static QueuedCase ToContract(QueueRow row, DateOnly today) => new(
        row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.Grounds, row.InNormSet, row.OrganisationalPart,
        row.KnownDisclosure, row.State, row.Officer, row.DecideBy, Term.WorkingDaysBetween(today, row.DecideBy), row.Version);
}
