using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary><c>GET /workload</c>: how many open cases each officer of the caller's part has, of those that the caller may know.</summary>
internal static class Workloads
{
    public static void MapWorkload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/workload", Read)
            .WithName("read-workload").WithSummary("How many open cases each officer of the own part has.").Produces<IReadOnlyList<Workload>>();

    private static async Task<IResult> Read(HttpContext http, IQuerySession session, StaffDirectory staff)
    {
        var who = http.Colleague();
        var rows = await session.KnownTo(who).Where(r => !r.IsDecided).ToListAsync(http.RequestAborted);
        var today = Term.DayOf(http.Now());
        var officers = staff.WithRole(Roles.Triage).Where(m => m.Part == who.Part).Select(m => m.Account).Append(who.Account)
            .Concat(rows.Select(r => r.Case.Officer).OfType<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Results.Ok(officers.Select(officer => Of(officer, rows, today)).ToArray());
    }

    internal static Workload Of(string officer, IReadOnlyList<QueueRow> rows, DateOnly today)
    {
        var own = rows.Where(r => r.Case.Officer == officer).ToArray();
        var soon = QueueFilter.LastSoon(today);
        return new Workload(
            officer, own.Length,
            Overdue: own.Count(r => r.DecideBy < today),
            DueSoon: own.Count(r => r.DecideBy >= today && r.DecideBy <= soon),
            Waiting: own.Count(r => r.Case.Next is NextStep.AwaitAdvice or NextStep.AwaitAgreement or NextStep.AwaitInformation),
            Seconds: rows.Count(r => r.Case.Second?.Account == officer));
    }
}
