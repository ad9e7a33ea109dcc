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
        var rows = await session.KnownTo(who).Where(r => !r.IsDecided || r.DueBy != null)
            .Select(r => new Load(r.Case.Officer, r.Case.Second!.Account, r.Case.Next, r.IsDecided, r.DueBy)).ToListAsync(http.RequestAborted);
        var today = Term.DayOf(http.Now());
        var officers = staff.WithRole(Roles.Triage).Where(m => m.Part == who.Part).Select(m => m.Account).Append(who.Account)
            .Concat(rows.Select(r => r.Officer).OfType<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Results.Ok(officers.Select(officer => Of(officer, rows, today)).ToArray());
    }

    private static Workload Of(string officer, IReadOnlyList<Load> rows, DateOnly today)
    {
        var own = rows.Where(r => r.Officer == officer).ToArray();
        var soon = QueueFilter.LastSoon(today);
        return new Workload(
            officer, own.Count(r => !r.IsDecided),
            Overdue: own.Count(r => r.DueBy < today),
            DueSoon: own.Count(r => r.DueBy >= today && r.DueBy <= soon),
            Waiting: own.Count(r => r.Next is NextStep.AwaitAdvice or NextStep.AwaitAgreement or NextStep.AwaitInformation),
            Seconds: rows.Count(r => r.Second == officer));
    }

    /// <summary>What of a case counts as work; a term can still run when it is decided.</summary>
    private sealed record Load(string? Officer, string? Second, NextStep Next, bool IsDecided, DateOnly? DueBy);
}
