using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Access.Cases;

/// <summary><c>GET /cases/{id}/readers</c>: whoever handles a case sees who of their colleagues has seen it. When a reporter looks is nobody's business.</summary>
public static class CaseReaders
{
    public static RouteHandlerBuilder MapCaseReaders<TCase>(this IEndpointRouteBuilder routes, string operationName, string summary)
        where TCase : class =>
        routes.MapGet("/cases/{caseId:guid}/readers", Read<TCase>)
            .WithName(operationName).WithSummary(summary)
            .Produces<IReadOnlyList<CaseReader>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read<TCase>(Guid caseId, HttpContext http, IQuerySession session, NpgsqlDataSource database, ICases<TCase> cases)
        where TCase : class
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        return cases.MayOpen(known.Case, http)
            ? Results.Ok((await AccessLogRows.Readers(database, caseId, http.RequestAborted)).Where(r => r.Role != ReporterPasses.Reporter))
            : AccessErrors.ConflictNotDeclared.ToResult();
    }
}
