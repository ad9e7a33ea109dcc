using Marten;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Records.Scheduling;

/// <summary><c>GET /retention-schedule</c>: every rule with what was ever confirmed for it.</summary>
internal static class ReadScheduleEndpoint
{
    public static void MapReadSchedule(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/retention-schedule", Read).RequireRoles(Roles.Records, Roles.Privacy, Roles.Auditor)
            .WithName("read-retention-schedule").WithSummary("How long what is kept, who confirmed that and why.").Produces<RetentionSchedule>();

    private static async Task<IResult> Read(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var schedule = await session.Events.AggregateStreamAsync<Schedule>(Schedule.StreamId, token: http.RequestAborted) ?? Schedule.Empty;
        await http.LogAccess(AccessAction.Read, caseId: null, "retention-schedule");
        var own = schedule.FirstContent is null ? null : await keys.OfAsync(Schedule.StreamId, schedule.Confirmations.Select(c => c.Event.Grounds), http.RequestAborted);
        var reference = ReferenceDataSet.Current.RetentionSchedule;
        http.Response.SetVersion(schedule.Version);
        return Results.Ok(new RetentionSchedule(reference.Source, [.. reference.Entries.Select(e => RuleOf(e, schedule, own))], schedule.Version));
    }

    private static RetentionRule RuleOf(ReferenceEntry entry, Schedule schedule, KeyRing? own)
    {
        var history = schedule.Confirmations.Where(c => c.Event.Rule == entry.Code).Reverse().Select(c => ToContract(c, own!)).ToArray();
        var holds = schedule.Current(entry.Code) is not null;
        return new RetentionRule(entry.Code, entry.Trigger ?? "", holds ? "confirmed" : "toBeConfirmed", holds ? history[0] : null, history);
    }

    private static RetentionConfirmation ToContract(Confirmation confirmation, KeyRing own)
    {
        var e = confirmation.Event;
        var grounds = own.Reveal<Grounds>(ConfirmRetentionEndpoint.GroundsPurpose, e.Grounds);
        return new RetentionConfirmation(e.Number, e.Period, e.Basis, grounds.Source, grounds.Motive, e.ConfirmedBy, e.ConfirmedAt, confirmation.WithdrawnAt);
    }
}
