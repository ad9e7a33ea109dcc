using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Endpoints;
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
    public const string Name = "triage";

    public static void AddTriage(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys(Name);
        builder.AddStaffDirectory();
        builder.AddAccessLog<HiddenCases<TriageCase>>(Name, "handling-internal-misconduct");
        builder.Services.AddSingleton<ICases<TriageCase>, TriageCases>().AddSingleton<ITermsOf<TriageCase>, TriageTerms>();
        builder.Services.AddSingleton<ChangeNotifications>().AddSingleton<Pseudonyms>();
        builder.AddApiDocument(Name, "Triage: the queue, a case, assessing it with the expertise that it needs, and deciding how it goes on.");

        builder.AddEventStore(TriageStore.Configure, TriageContractMap.Map);

        builder.AddDueWatch<TriageCase, DueCases>();
        builder.AddDestruction<CaseStory<TriageCase>>(Name);
        builder.AddMessaging(Name, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer<QueueRow>>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId)
            .Consume<DisclosureChanged, DisclosureChangedConsumer>(e => e.CaseId)
            .Consume<Contracts.Reporting.V1.ReporterAsked, ReporterAskedConsumer>(e => e.CaseId)
            .Consume<Contracts.Reporting.V1.ReporterAnswered, ReporterAnsweredConsumer>(e => e.CaseId)
            .Consume<ReportWithdrawn, ReportWithdrawnConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapTriage(this WebApplication app)
    {
        var service = app.MapApi(Name);
        service.MapAccessLog();
        var api = service.MapGroup("").RequireRoles(Roles.Triage);
        api.MapQueue();
        api.MapQueueCounts();
        api.MapCaseDetail();
        api.MapCaseReaders<TriageCase>("read-triage-case-readers", "Who has seen the case in triage, for whoever handles it.");
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
        api.MapTerms<TriageCase>();
        api.MapWorkload();
        api.MapSavedViews();
        api.MapChangeNotifications(CaseCommands.VersionOf<TriageCase>);
        var experts = service.MapGroup("").RequireRoles(Roles.Expert);
        experts.MapAdviceRequests();
        experts.MapGiveAdvice();
        service.MapGroup("").RequireRoles(Roles.UnitHead, Roles.Corps).MapInvestigationRequest();
        var corps = service.MapGroup("").RequireRoles(Roles.Corps);
        corps.MapAnswerExtension<TriageCase>();
        corps.MapOverrideRequests();
        corps.MapDecideOverride();
    }
}
