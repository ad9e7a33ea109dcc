using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
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
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Destroying;
using Zichtlijn.Triage.Cases.Following;
using Zichtlijn.Triage.Cases.Opening;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Reassigning;
using Zichtlijn.Triage.Cases.Recusing;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Cases.Routing;
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
        builder.AddApiDocument("triage", "Triage: the queue, a case, assessing it with the expertise that it needs, and deciding how it goes on.");

        builder.AddEventStore(TriageStore.Configure, TriageContractMap.Map);

        builder.AddDueWatch<TriageCase, DueCases>();
        builder.AddDestruction<TriageStory>(TriageStory.Service);
        builder.AddMessaging("triage", consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId)
            .Consume<DisclosureChanged, DisclosureChangedConsumer>(e => e.CaseId)
            .Consume<Contracts.Reporting.V1.ReporterAsked, ReporterAskedConsumer>(e => e.CaseId)
            .Consume<Contracts.Reporting.V1.ReporterAnswered, ReporterAnsweredConsumer>(e => e.CaseId)
            .Consume<ReportWithdrawn, ReportWithdrawnConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapTriage(this WebApplication app)
    {
        var service = app.MapApi("triage");
        service.MapAccessLog();
        var api = service.MapGroup("").RequireRoles(Roles.Triage);
        api.MapQueue();
        api.MapQueueCounts();
        api.MapCaseDetail();
        api.MapCaseReaders();
        api.MapAcceptCase();
        api.MapDeclareConflict();
        api.MapReassignCase();
        api.MapAssessCase();
        api.MapAskExpertise();
        api.MapAdviseInterimMeasure();
        api.MapAwaitInformation();
        api.MapDecideTriage();
        api.MapAnswerProposal();
        api.MapReopenCase();
        api.MapRouteUpward();
        api.MapNotes();
        api.MapTiming();
        api.MapWorkload();
        api.MapSavedViews();
        api.MapChangeNotifications(QueueAccess.VersionOf);
        var experts = service.MapGroup("").RequireRoles(Roles.Expert);
        experts.MapAdviceRequests();
        experts.MapGiveAdvice();
        var corps = service.MapGroup("").RequireRoles(Roles.Corps);
        corps.MapAnswerExtension();
        corps.MapOverrideRequests();
        corps.MapDecideOverride();
    }
}
