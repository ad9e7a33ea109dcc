using System.Text.Json;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Accountability;

/// <summary><c>GET /access-log</c>: all of a service's log for those who watch over privacy. It holds no content, and
/// reading it is logged as well.</summary>
public static class AccessLogEndpoint
{
    /// <summary>Marks the lines about reading the log.</summary>
    internal const string Reason = "access-log";

    public static void MapAccessLog(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/access-log", Read).RequireRoles(Roles.Privacy, Roles.Auditor)
            .WithName("read-access-log").WithSummary("Who read, was refused or was granted what; newest first.").Produces<Page<AccessLogLine>>();

    private static async Task<IResult> Read(
        HttpContext http, NpgsqlDataSource database, Guid? caseId, int? page, int? pageSize, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, pageSize);
        await http.LogAccess(AccessAction.Read, caseId, Reason);
        var (lines, total) = await AccessLogRows.Page(database, caseId, paging.Skip, paging.Size, cancellationToken);
        return Results.Ok(paging.PageOf(http.Request, [.. lines.Select(ToContract)], (int)total));
    }

    private static AccessLogLine ToContract(AccessLine line) => new(
        line.Number, line.Record.StartTime, line.Record.TraceId, line.Record.OperationId, line.Record.Name, line.Record.StatusCode,
        line.Record.ProcessingActivityId, line.Record.CaseId, line.Record.Actor, line.Record.ActorRole,
        JsonNamingPolicy.CamelCase.ConvertName(line.Record.Action.ToString()), line.Record.Reason);
}
