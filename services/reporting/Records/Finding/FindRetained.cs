using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Records.Scheduling;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Finding;

/// <summary>
/// <c>GET /retention?caseNumber=</c> finds one case by its number, <c>GET /retention/due</c> lists what is destroyed soon
/// under the schedule. Numbers, codes and dates; never content.
/// </summary>
internal static class FindRetained
{
    public static Period Announcement => Period.Parse(ReferenceDataSet.Current.RetentionTerms["announcement"].Period!);

    public static void MapFindRetained(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/retention", Find).RequireRoles(Roles.Records)
            .WithName("find-retained-case").WithSummary("A case by its number: dates, legal holds, and whether its destruction was ordered.")
            .Produces<RetainedCase>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/retention/due", Due).RequireRoles(Roles.Records)
            .WithName("list-due-cases").WithSummary("Cases that are destroyed under the schedule within the time of announcement; the first on top.")
            .Produces<Page<RetainedCase>>();
    }

    private static async Task<IResult> Find(HttpContext http, IQuerySession session, string? caseNumber)
    {
        var who = http.Colleague();
        var number = Asked.Code(caseNumber) ?? "";
        var row = await session.KnownToRecords(who).FirstOrDefaultAsync(r => r.CaseNumber == number, http.RequestAborted);
        if (row is null || await session.Events.AggregateStreamAsync<Report>(row.Id, token: http.RequestAborted) is not { } report || !report.IsKnownToRecords(who))
        {
            await http.LogAccess(AccessAction.Refuse, caseId: null, Problems.NotFound.Code);
            return Problems.NotFound.ToResult();
        }

        await http.LogAccess(AccessAction.Read, row.Id, "retention");
        var schedule = await ScheduleAsync(session, http.RequestAborted);
        var retention = await session.LoadAsync<RetentionRow>(row.Id, http.RequestAborted);
        http.Response.SetVersion(report.Version);
        return Results.Ok(ToContract(row, retention, schedule, report));
    }

    private static async Task<IResult> Due(HttpContext http, IQuerySession session, int? page, int? pageSize)
    {
        var until = Term.LastDay(Term.DayOf(http.Now()), Announcement, TermBasis.OwnNorm);
        await http.LogAccess(AccessAction.Read, caseId: null, "retention-due");
        var schedule = await ScheduleAsync(session, http.RequestAborted);
        var due = await session.DueUntilAsync(schedule, until, http.RequestAborted);
        var who = http.Colleague();
        Guid[] ids = [.. due.Select(d => d.Row.Id)];
        var rows = (await session.KnownToRecords(who).Where(r => ids.Contains(r.Id)).ToListAsync(http.RequestAborted)).ToDictionary(r => r.Id);
        var known = due.Where(d => rows.ContainsKey(d.Row.Id)).ToArray();
        var paging = Paging.Of(page, pageSize);
        return Results.Ok(paging.PageOf(
            http.Request, [.. known.Skip(paging.Skip).Take(paging.Size).Select(d => ToContract(rows[d.Row.Id], d.Row, schedule, report: null))], known.Length));
    }

    /// <summary>Whatever is destroyed under the schedule on that day or before, the first on top.</summary>
    public static async Task<IReadOnlyList<(RetentionRow Row, DateOnly On)>> DueUntilAsync(
        this IQuerySession session, Schedule schedule, DateOnly until, CancellationToken cancellationToken)
    {
        var due = new List<(RetentionRow Row, DateOnly On)>();
        foreach (var rule in ReferenceDataSet.Current.RetentionSchedule.Entries.Select(e => schedule.Current(e.Code)).OfType<Confirmation>())
        {
            var latest = DueDays.LatestStart(rule.Period, until);
            var rows = await session.Query<RetentionRow>().Where(r => r.Rule == rule.Event.Rule && r.CountsFrom <= latest).ToListAsync(cancellationToken);
            due.AddRange(rows.Select(r => (r, r.DestroyOn(rule, Announcement))).Where(d => d.Item2 <= until).Select(d => (d.r, d.Item2!.Value)));
        }

        return [.. due.OrderBy(d => d.On).ThenBy(d => d.Row.Id)];
    }

    public static async Task<Schedule> ScheduleAsync(IQuerySession session, CancellationToken cancellationToken) =>
        await session.Events.AggregateStreamAsync<Schedule>(Schedule.StreamId, token: cancellationToken) ?? Schedule.Empty;

    /// <param name="report">What a list leaves out when null: the holds and the order.</param>
    private static RetainedCase ToContract(DeskRow row, RetentionRow? retention, Schedule schedule, Report? report) => new(
        row.Id, row.CaseNumber, row.OrganisationalPart, Term.DayOf(row.SubmittedAt), retention?.CountsFrom, retention?.Rule,
        retention?.Rule is { } rule ? retention.DestroyOn(schedule.Current(rule), Announcement) : null,
        [.. (report?.Retention.Holds ?? []).Select(h => new LegalHold(h.HoldId, h.ReasonCode, h.PlacedAt))],
        report?.Retention.Order is { } order ? new PendingOrder(order.ReasonCode, order.OrderedAt) : null,
        report?.Version ?? row.Version);
}
