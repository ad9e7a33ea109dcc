using JasperFx.Events.Projections;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Live;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Store;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Accepting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Destroying;
using Zichtlijn.Triage.Cases.Following;
using Zichtlijn.Triage.Cases.Opening;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Reassigning;
using Zichtlijn.Triage.Cases.Recusing;
using Zichtlijn.Triage.Cases.Timing;
using Zichtlijn.Triage.Messaging;

namespace Zichtlijn.Triage;

/// <summary>Triage: weighs what came in and decides how it goes on.</summary>
internal static class TriageService
{
    public static void AddTriage(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys("triage");
        builder.AddStaffDirectory();
        builder.AddAccessLog<HiddenCases>("triage", "handling-internal-misconduct");
        builder.Services.AddSingleton<ChangeNotifications>().AddSingleton<Pseudonyms>();
        builder.AddApiDocument("triage", "Triage: the queue, a case, taking it in handling and deciding how it goes on.");

        builder.AddEventStore(
            store =>
            {
                store.Events.MapEventType<CaseReceived>("case_received");
                store.Events.MapEventType<CaseAccepted>("case_accepted");
                store.Events.MapEventType<OfficerAssigned>("officer_assigned");
                store.Events.MapEventType<OfficerWithdrawn>("officer_withdrawn");
                store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
                store.Events.MapEventType<OfficerRecused>("officer_recused");
                store.Events.MapEventType<PersonBarred>("person_barred");
                store.Events.MapEventType<CaseDecided>("case_decided");
                store.Events.MapEventType<ReporterIdentified>("reporter_identified");
                store.Events.MapEventType<DestructionStarted>("destruction_started");
                store.Events.MapEventType<DestructionFinished>("destruction_finished");
                store.StoreClocks();
                store.Projections.LiveStreamAggregation<TriageCase>();
                store.Projections.Add<TriageQueueProjection>(ProjectionLifecycle.Inline);
                store.Schema.For<QueueRow>().DocumentAlias("queue").Index(r => r.Access.Part).Index(r => r.TellOn!);
            },
            TriageContractMap.Map);

        builder.AddDueWatch<TriageCase, DueCases>();
        builder.AddDestruction<TriageStory>(TriageStory.Service);
        builder.AddMessaging("triage", consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId)
            .Consume<DisclosureChanged, DisclosureChangedConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapTriage(this WebApplication app)
    {
        var service = app.MapApi("triage");
        service.MapAccessLog();
        var api = service.MapGroup("").RequireRoles(Roles.Triage);
        api.MapQueue();
        api.MapCaseDetail();
        api.MapCaseReaders();
        api.MapAcceptCase();
        api.MapDeclareConflict();
        api.MapReassignCase();
        api.MapDecideTriage();
        api.MapTiming();
        api.MapChangeNotifications();
        service.MapGroup("").RequireRoles(Roles.Corps).MapAnswerExtension();
    }
}
