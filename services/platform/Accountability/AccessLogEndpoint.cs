using System.Text.Json;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// <c>GET /access-log</c> and <c>GET /access-log/export</c>: a service's log for those who watch over privacy. It holds
/// no content, and reading it is logged as well.
/// </summary>
public static class AccessLogEndpoint
{
    /// <summary>Marks the lines about reading the log.</summary>
    public const string Reason = "access-log";

    public static void MapAccessLog(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/access-log", Read).RequireRoles(Roles.Privacy, Roles.Auditor)
            .WithName("read-access-log").WithSummary("Who read, was refused or was granted what; newest first.").Produces<Page<AccessLogLine>>();
        routes.MapGet("/access-log/export", Export).RequireRoles(Roles.Privacy, Roles.Auditor)
            .WithName("export-access-log").WithSummary("The same as comma-separated values, all of it.").Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }

    private static async Task<IResult> Read(
        HttpContext http, NpgsqlDataSource database, IHiddenCases hidden, Guid? caseId, int? page, int? pageSize, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, pageSize);
        await http.LogAccess(AccessAction.Read, caseId, Reason);
        var asked = new AccessLogQuery(caseId, await hidden.FromAsync(http, cancellationToken), http.User.Account());
        var lines = await AccessLogRows.Newest(database, asked, paging.Skip, paging.Size, cancellationToken).ToListAsync(cancellationToken);
        var total = await AccessLogRows.Count(database, asked, cancellationToken);
        return Results.Ok(paging.PageOf(http.Request, [.. lines.Select(ToContract)], (int)total));
    }

    private static async Task Export(
        HttpContext http, NpgsqlDataSource database, IHiddenCases hidden, Guid? caseId, CancellationToken cancellationToken)
    {
        await http.LogAccess(AccessAction.Export, caseId, Reason);
        var asked = new AccessLogQuery(caseId, await hidden.FromAsync(http, cancellationToken), http.User.Account());
        http.Response.ContentType = Csv.ContentType;
        http.Response.Headers.ContentDisposition = "attachment; filename=access-log.csv";
        await http.Response.WriteAsync(
            Csv.Line("start_time", "name", "action", "status_code", "reason", "actor", "actor_role", "case_id", "processing_activity_id", "trace_id", "operation_id"),
            cancellationToken);
        await foreach (var line in AccessLogRows.Newest(database, asked, skip: 0, take: null, cancellationToken))
        {
            var l = ToContract(line);
            await http.Response.WriteAsync(
                Csv.Line(
                    l.StartTime.ToString("O"), l.Name, l.Action, l.StatusCode, l.Reason, l.Actor, l.ActorRole, l.CaseId?.ToString(), l.ProcessingActivityId, l.TraceId, l.OperationId),
                cancellationToken);
        }
    }

    /// <summary>Without its number: a gap would tell of a case that is hidden from whoever reads.</summary>
    private static AccessLogLine ToContract(AccessLine line) => new(
        line.Record.StartTime, line.Record.TraceId, line.Record.OperationId, line.Record.Name, line.Record.StatusCode,
        line.Record.ProcessingActivityId, line.Record.CaseId, line.Record.Actor, line.Record.ActorRole,
        JsonNamingPolicy.CamelCase.ConvertName(line.Record.Action.ToString()), line.Record.Reason);
}
