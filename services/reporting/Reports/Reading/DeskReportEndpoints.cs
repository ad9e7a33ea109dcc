using Marten;
using Npgsql;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary><c>GET /reports</c> and <c>GET /reports/{id}</c>: the desk's worklist, and a report as those see it who work on it.</summary>
internal static class DeskReportEndpoints
{
    public static void MapDeskReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", List).RequireRoles(Roles.Desk)
            .WithName("list-reports").WithSummary("The desk's worklist: who waits for an answer first.").Produces<Page<DeskReport>>();
        routes.MapGet("/reports/{reportId:guid}", Read).RequireRoles([.. NeedToKnow.Readers, Roles.Ombuds])
            .WithName(ReadMarks.Reading).WithSummary("A report with its content; that it was read is recorded first.")
            .Produces<ReportDetail>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/reports/{reportId:guid}/summary", Summarise).RequireRoles(Roles.Desk)
            .WithName("read-report-summary").WithSummary("A report as the worklist shows it: no content.")
            .Produces<DeskReport>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/reports/{reportId:guid}/persons", ReadPersons).RequireRoles(NeedToKnow.Readers)
            .WithName("read-report-persons").WithSummary("Only the names in a report, for whoever must see whether they know one of them.")
            .Produces<ReportPersons>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        HttpContext http, IQuerySession session, string? organisationalPart, string? state, string? caseNumber, int? page, int? pageSize)
    {
        var check = new Validation();
        var wanted = check.Choice<ReportState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var paging = Paging.Of(page, pageSize);
        var query = session.KnownToDesk(http.Colleague());
        if (Asked.Code(organisationalPart) is { } asked)
        {
            query = query.Where(r => r.OrganisationalPart == asked);
        }

        if (Asked.Code(caseNumber) is { } number)
        {
            query = query.Where(r => r.CaseNumber == number);
        }

        if (wanted is { } only)
        {
            query = query.Where(r => r.State == only);
        }

        var (rows, total) = await paging.Read(
            query.OrderBy(r => r.Rank).ThenBy(r => r.DueBy).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(ToContract)], total));
    }

    private static async Task<IResult> Read(
        Guid reportId, HttpContext http, IQuerySession session, NpgsqlDataSource database, ContentKeys keys)
    {
        var who = http.Colleague();
        var emergency = await session.FindInEmergency(reportId, who, http.Now(), http.RequestAborted);
        if ((emergency ?? await session.FindReport(http, reportId, who)) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        if (emergency is null && report.SeenBy(http, who) < Sight.Open)
        {
            http.Response.SetVersion(report.Version);
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        var isOfDesk = emergency is not null || report.IsOpenToDesk(http);
        var knowsReporter = emergency is not null || report.MayKnowReporter(http);
        var own = await keys.KeysOf(report, knowsReporter, http.RequestAborted);
        var seen = await session.SeenAsync(database, report, http.RequestAborted);
        await http.LogAccess(AccessAction.Read, reportId, emergency is null ? null : EmergencyReading.LogReason);
        http.Response.SetVersion(report.Version);
        return Results.Ok(new ReportDetail(
            report.Id,
            report.Submitted.CaseNumber,
            report.Submitted.SubmittedAt,
            report.Submitted.Language,
            ToWire(report.State),
            report.Submitted.AcknowledgeBy,
            report.Clocks.FeedbackBy(report.Submitted.FeedbackBy),
            report.Reveal(own, knowsReporter),
            isOfDesk ? report.RevealMessages(own, seen) : report.RevealQuestionsOfTriage(own, seen),
            report.Version,
            report.Clocks.On(Term.DayOf(http.Now())),
            isOfDesk ? report.RevealFeedback(own) : null,
            report.RevealWithdrawal(own),
            report.Submitted.LinkedTo));
    }

    private static async Task<IResult> Summarise(Guid reportId, HttpContext http, IQuerySession session)
    {
        if (await session.KnownToDesk(http.Colleague()).FirstOrDefaultAsync(r => r.Id == reportId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(reportId);
        }

        var report = ToContract(row);
        http.Response.SetVersion(report.Version);
        return Results.Ok(report);
    }

    private static async Task<IResult> ReadPersons(
        Guid reportId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        if (await session.FindReport(http, reportId, http.Colleague()) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        var own = await keys.KeysOf(report, withReporter: false, http.RequestAborted);
        await http.LogAccess(AccessAction.Read, reportId, "names");
        http.Response.SetVersion(report.Version);
        return Results.Ok(new ReportPersons(reportId, report.Reveal(own, knowsReporter: false).Persons));
    }

    private static DeskReport ToContract(DeskRow row) => new(
        row.Id, row.CaseNumber, row.SubmittedAt, row.Category, row.OrganisationalPart, row.Disclosure, row.Language,
        ToWire(row.State), row.AwaitsReply, row.AcknowledgeBy, row.Clocks.FeedbackBy(row.FeedbackBy),
        Math.Max(row.Version, Report.FirstVersion), // the list never reads what was told, the second event
        !row.NameRequests.IsEmpty,
        row.DueBy,
        row.IsWithdrawn,
        row.Clocks.Next?.Code);

    private static string ToWire(ReportState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
