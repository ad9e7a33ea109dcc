using System.Security.Claims;
using Marten;
using Npgsql;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Dashboard.Cases.Summarising;

/// <summary><c>GET /summary</c>: reported and running cases by phase and part.</summary>
internal static class Summary
{
    private const int PeriodMonths = 12;

    public static void MapSummary(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/summary", Read).RequireRoles(Viewer.SummaryRoles)
            .WithName("read-summary").WithSummary("Reported and running cases, counted.").Produces<DashboardSummary>();

    private static async Task<IResult> Read(
        HttpContext http, ClaimsPrincipal user, NpgsqlDataSource database, IQuerySession session, BrokerConnection broker, CancellationToken cancellationToken)
    {
        var now = http.Now();
        var today = Term.DayOf(now);
        var counts = await CaseCount.Read(database, now.AddMonths(-PeriodMonths), today, user.OnlyPart(), http.Colleague().Mark, cancellationToken);
        var latest = await session.Query<InboxMessage>().OrderByDescending(m => m.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
        var freshness = new Freshness(
            broker.IsUp ? "live" : "stale", latest?.ReceivedAt ?? now);
        return Results.Ok(Summarise(counts, ReferenceDataSet.Current, user.OnlyPart(), today, freshness, protect: !user.SeesSmallNumbers()));
    }

    internal static DashboardSummary Summarise(
        IReadOnlyList<CaseCount> counts, ReferenceDataSet reference, string? part, DateOnly today, Freshness freshness, bool protect)
    {
        var threshold = protect ? reference.SmallNumbers["threshold"].Value!.Value : 0;
        var phases = Enum.GetValues<CasePhase>().Where(p => p != CasePhase.Closed).ToArray();
        var parts = reference.OrganisationalParts.Entries.Select(e => e.Code).Where(code => part is null || code == part).ToArray();

        var byPhase = SmallNumbers.Protect([.. phases.Select(p => counts.Where(c => c.Phase == p).Sum(c => c.Running))], threshold);
        var reported = SmallNumbers.Protect([.. parts.Select(p => Of(p).Sum(c => c.Reported))], threshold);
        var running = SmallNumbers.Protect([.. parts.Select(p => Of(p).Sum(c => c.Running))], threshold);
        var overdue = SmallNumbers.Protect([.. parts.Select(p => Of(p).Sum(c => c.Overdue))], threshold);

        return new DashboardSummary(
            Viewed: part,
            From: today.AddMonths(-PeriodMonths),
            Until: today,
            Reported: SmallNumbers.Protect(counts.Sum(c => c.Reported), threshold),
            Running: SmallNumbers.Protect(counts.Sum(c => c.Running), threshold),
            Overdue: SmallNumbers.Protect(counts.Sum(c => c.Overdue), threshold),
            Phases: [.. phases.Zip(byPhase, (phase, count) => new PhaseCount(phase, count))],
            Parts: [.. parts.Select((p, i) => new PartCount(p, reported[i], running[i], overdue[i]))],
            Freshness: freshness);

        IEnumerable<CaseCount> Of(string code) => counts.Where(c => c.OrganisationalPart == code);
    }
}
