using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary><c>GET /emergency-accesses</c>: what the caller asked for, and what the caller may confirm.</summary>
internal static class EmergencyAccessList
{
    private const int MostOwn = 50;

    public static void MapEmergencyAccesses(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/emergency-accesses", List).RequireRoles(Roles.Desk, Roles.Triage, Roles.Corps, Roles.Ombuds)
            .WithName("list-emergency-accesses").WithSummary("Emergency access that the caller asked for, or may confirm.").Produces<EmergencyAccesses>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var (who, now) = (http.Colleague(), http.Now());
        var own = await session.Query<EmergencyAccess>()
            .Where(a => a.Asked.Person == who.Mark).OrderByDescending(a => a.Asked.AskedAt).Take(MostOwn).ToListAsync(http.RequestAborted);
        var waiting = await session.Query<EmergencyAccess>()
            .Where(a => a.Asked.Person != who.Mark && a.Asked.ExpiresAt > now).OrderBy(a => a.Asked.AskedAt).ToListAsync(http.RequestAborted);
        var rows = await Rows(session, own.Concat(waiting), http.RequestAborted);
        return Results.Ok(new EmergencyAccesses(
            [.. own.Select(a => ToContract(a, now, rows))],
            await ToConfirm(http, keys, waiting.Where(a => a.IsWaiting(now) && Row(a, rows) is { } row && a.MayBeConfirmedBy(http, who, row.Access)))));
    }

    private static async Task<IReadOnlyDictionary<Guid, DeskRow>> Rows(
        IQuerySession session, IEnumerable<EmergencyAccess> accesses, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. accesses.Select(a => a.Asked.ReportId).OfType<Guid>().Distinct()];
        return ids.Length == 0
            ? new Dictionary<Guid, DeskRow>()
            : (await session.LoadManyAsync<DeskRow>(cancellationToken, ids)).ToDictionary(r => r.Id);
    }

    private static DeskRow? Row(EmergencyAccess access, IReadOnlyDictionary<Guid, DeskRow> rows) =>
        access.Asked.ReportId is { } id ? rows.GetValueOrDefault(id) : null;

    private static OwnEmergencyAccess ToContract(EmergencyAccess access, DateTimeOffset now, IReadOnlyDictionary<Guid, DeskRow> rows)
    {
        var state = access.StateAt(now, Row(access, rows)?.Access.Desk.IsBarred(access.Asked.Person) ?? false);
        return new OwnEmergencyAccess(
            access.Id, access.Asked.CaseNumber, access.Asked.ReasonCode, access.Asked.AskedAt, access.Asked.ExpiresAt, state,
            state == EmergencyState.Granted ? access.Asked.ReportId : null, access.Confirmed?.Until);
    }

    private static async Task<IReadOnlyList<EmergencyAccessToConfirm>> ToConfirm(
        HttpContext http, ContentKeys keys, IEnumerable<EmergencyAccess> accesses)
    {
        var shown = new List<EmergencyAccessToConfirm>();
        foreach (var access in accesses)
        {
            try
            {
                var asked = access.Asked;
                var own = await keys.OfAsync(access.Id, [asked.Motive], http.RequestAborted);
                shown.Add(new EmergencyAccessToConfirm(
                    access.Id, asked.CaseNumber, asked.Officer, asked.Role, asked.ReasonCode, own.Reveal<string>(Purpose.Motive, asked.Motive),
                    asked.AskedAt, asked.ExpiresAt));
            }
            catch (ContentDestroyedException)
            {
                // Of a case whose content is gone nothing is left to read, so nothing to confirm.
            }
        }

        if (shown.Count > 0)
        {
            await http.LogAccess(AccessAction.Read, caseId: null, "emergency-requests");
        }

        return shown;
    }
}
