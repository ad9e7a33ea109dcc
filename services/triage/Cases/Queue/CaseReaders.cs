using Marten;
using Npgsql;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary><c>GET /cases/{id}/readers</c>: whoever handles a case sees who has seen it.</summary>
internal static class CaseReaders
{
    public static void MapCaseReaders(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/readers", Read)
            .WithName("read-triage-case-readers").WithSummary("Who has seen the case in triage, for whoever handles it.")
            .Produces<IReadOnlyList<CaseReader>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, NpgsqlDataSource database)
    {
        var who = http.Colleague();
        if (await session.KnownTo(who).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        return row.Case.MayOpen(who)
            ? Results.Ok(await AccessLogRows.Readers(database, caseId, http.RequestAborted))
            : AccessErrors.ConflictNotDeclared.ToResult();
    }
}
