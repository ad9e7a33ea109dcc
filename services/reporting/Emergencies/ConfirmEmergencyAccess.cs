using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary><c>POST /emergency-accesses/{id}/confirmations</c>: the second person. Reading begins with it, for a short time.</summary>
internal static class ConfirmEmergencyAccess
{
    public static void MapConfirmEmergencyAccess(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/emergency-accesses/{emergencyAccessId:guid}/confirmations", Handle)
            .RequireRoles(Roles.Desk, Roles.Triage, Roles.Corps).RequireFreshSignIn()
            .WithName("confirm-emergency-access").WithSummary("Confirm that somebody else may read a case now.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(Guid emergencyAccessId, HttpContext http, IDocumentSession session)
    {
        var (who, now) = (http.Colleague(), http.Now());
        var stream = await session.Events.FetchForExclusiveWriting<EmergencyAccess>(emergencyAccessId, http.RequestAborted);
        if (stream.Aggregate is not { } access)
        {
            return await http.RefuseCase(emergencyAccessId);
        }

        var report = access.Asked.ReportId is { } reportId
            ? await session.Events.AggregateStreamAsync<Report>(reportId, token: http.RequestAborted)
            : null;
        var mayConfirm = report is not null && access.MayBeConfirmedBy(http, who, report.Access);
        var decision = Decide(access, who, mayConfirm, now, now + ReferenceDataSet.Current.AccessPeriods.Minutes("emergencyAccess"));
        if (decision.Refusal == Problems.NotFound)
        {
            return await http.RefuseCase(emergencyAccessId);
        }

        if (decision.Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        if (decision.Events.Count > 0)
        {
            await http.LogAccess(AccessAction.Grant, report!.Id, EmergencyReading.LogReason);
            stream.AppendMany(decision.Events);
            await session.SaveChangesAsync(http.RequestAborted);
        }

        return Results.NoContent();
    }

    /// <param name="mayConfirm">The case is there, whoever asked is not kept out of it, and the second person may know of it.</param>
    internal static Decision Decide(EmergencyAccess access, Colleague second, bool mayConfirm, DateTimeOffset now, DateTimeOffset until) => access switch
    {
        { Asked.Person: var asker } when asker == second.Mark => EmergencyErrors.OwnRequest,
        _ when !mayConfirm => Problems.NotFound,
        { Confirmed: not null } => Decision.AlreadySo,
        _ when !access.IsWaiting(now) => EmergencyErrors.Expired,
        _ => Decision.Of(new EmergencyConfirmed(now, second.Account, until)),
    };

    /// <summary>Who knows of the case by their own work, or leads the corps; nobody whom the case concerns, on either side.</summary>
    public static bool MayBeConfirmedBy(this EmergencyAccess access, HttpContext http, Colleague who, ReportAccess report) =>
        !report.Desk.IsBarred(access.Asked.Person)
        && !report.Desk.IsBarred(who.Mark)
        && ((http.User.IsInRole(Roles.Desk) && report.OfDesk(who) != Sight.None)
            || (http.User.IsInRole(Roles.Triage) && report.OfTriage(who) != Sight.None)
            || http.User.IsInRole(Roles.Corps));
}
