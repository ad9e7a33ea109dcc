using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting;

/// <summary>Ways beyond somebody's own work: to the reporter's name, and to a case in an emergency. The wiring.</summary>
internal static class VaultSetup
{
    public static void AddVault(this StoreOptions store)
    {
        store.Events.MapEventType<UnmaskRequested>("unmask_requested");
        store.Events.MapEventType<UnmaskAnswered>("unmask_answered");
        store.Events.MapEventType<UnmaskGranted>("unmask_granted");
        store.Events.MapEventType<UnmaskRefused>("unmask_refused");
        store.Events.MapEventType<UnmaskWithdrawn>("unmask_withdrawn");
        store.Events.MapEventType<EmergencyAsked>("emergency_asked");
        store.Events.MapEventType<EmergencyConfirmed>("emergency_confirmed");
        store.Events.MapEventType<AccessEnded>("access_ended");
        store.Events.MapEventType<NoticeAcknowledged>("notice_acknowledged");
        store.Projections.Snapshot<EmergencyAccess>(SnapshotLifecycle.Inline);
        store.Projections.Add<NoticeProjection>(ProjectionLifecycle.Async);
        store.Schema.For<EmergencyAccess>().DocumentAlias("emergency_access").Index(a => a.Asked.Person);
        store.Schema.For<NoticeRow>().DocumentAlias("access_notice").Index(n => n.AskedAt);
    }

    public static void AddVault(this WebApplicationBuilder builder) => builder.Services.AddHostedService<EndOfAccess>();

    public static void MapVault(this IEndpointRouteBuilder api)
    {
        api.MapReportReaders();
        api.MapRequestUnmask();
        api.MapDecideUnmask();
        api.MapWithdrawUnmask();
        api.MapAnswerUnmask();
        api.MapUnmaskRequests();
        api.MapReadReporter();
        api.MapAskEmergencyAccess();
        api.MapConfirmEmergencyAccess();
        api.MapEmergencyAccesses();
        api.MapAccessNotices();
    }
}
