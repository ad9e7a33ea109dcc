using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Chronology;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Opening;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Recusing;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Evidence;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Messaging;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Weighing;
using Zichtlijn.Investigations.Reporters;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Rights.Own;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Live;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Investigations;

/// <summary>Investigations: the national team (LTIO) and the integrity departments of the units find out what happened.</summary>
internal static class InvestigationsService
{
    public static void AddInvestigations(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys(InvestigationsContractMap.Service);
        builder.AddStaffDirectory();
        builder.AddReporterPasses(InvestigationsContractMap.Service);
        builder.AddAccessLog<HiddenCases<Investigation>>(InvestigationsContractMap.Service, "handling-internal-misconduct");
        builder.Services.AddSingleton<ChangeNotifications>().AddSingleton<Pseudonyms>();
        builder.Services.AddSingleton<ICases<Investigation>, Cases.Investigations>().AddSingleton<ITermsOf<Investigation>, TermsOfInvestigations>();
        builder.AddApiDocument(
            InvestigationsContractMap.Service, "Investigations: the mandate of the competent authority, who investigates, and what they plan and do.");

        builder.AddEventStore(InvestigationsStore.Configure, InvestigationsContractMap.Map);

        builder.AddEvidence();
        builder.AddInterviews();
        builder.AddReport();
        builder.Services.AddSingleton<ReporterReport>();
        builder.AddWall();
        builder.AddCaseFile();
        builder.AddDueWatch<Investigation, DueInvestigations>();
        builder.AddDestruction<CaseStory<Investigation>>(InvestigationsContractMap.Service);
        builder.AddMessaging(InvestigationsContractMap.Service, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer<InvestigationRow>>(e => e.CaseId, alsoDestroyed: true)
            .Consume<InvestigationAsked, InvestigationAskedConsumer>(e => e.CaseId)
            .Consume<TriageReopened, TriageReopenedConsumer>(e => e.CaseId)
            .Consume<Contracts.Sanctioning.V1.ReportReaderChanged, ReportReaderChangedConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapInvestigations(this WebApplication app)
    {
        var service = app.MapApi(InvestigationsContractMap.Service);
        service.MapAccessLog();
        var everybody = service.MapGroup("").RequireRoles(Roles.Investigator, Roles.Ltio, Roles.UnitHead, Roles.Corps);
        everybody.MapListInvestigations();
        everybody.MapReadInvestigation();
        everybody.MapReadChronology();
        everybody.MapCaseReaders<Investigation>("read-investigation-readers", "Who has seen the investigation, for those who work on it and whoever gives the mandate.");
        everybody.MapTerms<Investigation>();
        everybody.MapReadingReport();
        everybody.MapExportCaseFile();
        everybody.MapChangeNotifications(CaseCommands.VersionOf<Investigation>);

        var authority = service.MapGroup("").RequireRoles(Roles.UnitHead, Roles.Corps);
        authority.MapIssueMandate();
        authority.MapStepBack();
        authority.MapConcludeInquiry();
        authority.MapStopInvestigation();

        var desk = service.MapGroup("").RequireRoles(Roles.Investigator, Roles.Ltio);
        desk.MapEligibleInvestigators();
        desk.MapAssignInvestigator();
        desk.MapWithdrawInvestigator();
        desk.MapDeclareConflict();
        desk.MapWritePlan();
        desk.MapCompleteStep();
        desk.MapEvidence();
        desk.MapInterviews();
        desk.MapMeans();
        desk.MapWall();
        desk.MapReport();
        desk.MapRights();
        desk.MapWelfare();

        // Whatever their role: anybody can be accused.
        service.MapGroup("").RequireRoles([.. Roles.All]).MapOwnInvestigations();

        var reporter = service.MapGroup("").RequireAuthorization(ReporterPasses.Policy);
        reporter.MapReadAsReporter();
        reporter.MapRespondAsReporter();

        var lawyers = service.MapGroup("").RequireRoles(Roles.HrLawyer);
        lawyers.MapCheckProportionality();
        lawyers.MapReadWeighedReport();

        service.MapGroup("").RequireRoles(Roles.Corps).MapAnswerExtension<Investigation>();
    }
}
