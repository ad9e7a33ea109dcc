using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Live;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Opening;
using Zichtlijn.Restoration.Cases.Reading;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Reporters;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Cases.Worklist;
using Zichtlijn.Restoration.Messaging;
using Zichtlijn.Restoration.Patterns;
using Zichtlijn.Restoration.Tracks;

namespace Zichtlijn.Restoration;

/// <summary>Recognition and restoration: what helps whoever was hurt, beside everything else and independent of proof.</summary>
internal static class RestorationService
{
    public static void AddRestoration(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys(RestorationContractMap.Service);
        builder.AddStaffDirectory();
        builder.AddReporterPasses(RestorationContractMap.Service);
        builder.AddAccessLog<HiddenCases<RestorationCase>>(RestorationContractMap.Service, "handling-internal-misconduct");
        builder.Services.AddSingleton<ChangeNotifications>().AddSingleton<Pseudonyms>().AddSingleton<ICases<RestorationCase>, RestorationCases>();
        builder.AddApiDocument(RestorationContractMap.Service, "Recognition and restoration: what helps whoever was hurt.");

        builder.AddEventStore(RestorationStore.Configure, RestorationContractMap.Map);

        builder.AddDueWatch<RestorationCase, DueRestorationCases>();
        builder.AddDestruction<CaseStory<RestorationCase>>(RestorationContractMap.Service);
        builder.AddKeptRows<KeptTracks>();
        builder.AddMessaging(RestorationContractMap.Service, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer<RestorationCaseRow>>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId)
            .Consume<ReceiptAcknowledged, ReceiptAcknowledgedConsumer>(e => e.CaseId)
            .Consume<ReportWithdrawn, ReportWithdrawnConsumer>(e => e.CaseId)
            .Consume<DisclosureChanged, DisclosureChangedConsumer>(e => e.CaseId)
            .Consume<CaseRoutedUpward, CaseRoutedUpwardConsumer>(e => e.CaseId)
            .Consume<InvestigationReported, InvestigationReportedConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapRestoration(this WebApplication app)
    {
        var service = app.MapApi(RestorationContractMap.Service);
        service.MapAccessLog();

        var workers = service.MapGroup("").RequireRoles(Roles.RestorationWorker);
        workers.MapListCases();
        workers.MapReadCase();
        workers.MapCaseReaders<RestorationCase>("read-restoration-case-readers", "Who has seen the case, for whoever works on it.");
        workers.MapTakeCase();
        workers.MapDeclareConflict();
        workers.MapHandOver();
        workers.MapOfferRecognition();
        workers.MapHandleMeasure();
        workers.MapOfferRehabilitation();
        workers.MapCloseRestoration();
        workers.MapReadTracks();
        workers.MapStartTrack();
        workers.MapHandleTrack();
        workers.MapChangeNotifications(CaseCommands.VersionOf<RestorationCase>);

        var reporters = service.MapGroup("").RequireAuthorization(ReporterPasses.Policy);
        reporters.MapReadAsReporter();
        var either = new ReporterRoutes(reporters, workers);
        either.MapAnswerOffer();
        either.MapTellNeeds();
        either.MapProposeMeasure();
        either.MapAnswerMeasure();
        either.MapEvaluateMeasure();
        either.MapAnswerCheck();
        either.MapNotePersonnelAction();
        either.MapAnswerTrack();

        service.MapGroup("").RequireRoles(Roles.Corps).MapEscalations();
        service.MapGroup("").RequireRoles(Roles.RestorationWorker, Roles.Corps, Roles.ChiefDiversityOfficer).MapListPatterns();

        var everybody = service.MapGroup("").RequireRoles([.. Roles.All]);
        everybody.MapOwnConversations();
        everybody.MapOwnRehabilitations();
    }
}
