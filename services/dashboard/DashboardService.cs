using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Dashboard.Cases;
using Zichtlijn.Dashboard.Cases.Destroying;
using Zichtlijn.Dashboard.Cases.Following;
using Zichtlijn.Dashboard.Cases.Listing;
using Zichtlijn.Dashboard.Cases.Summarising;
using Zichtlijn.Dashboard.Messaging;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Live;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Dashboard;

/// <summary>The dashboards: read models only, kept from what the other services tell.</summary>
internal static class DashboardService
{
    public const string Name = "dashboard";

    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        builder.AddStaffDirectory();
        builder.Services.AddSingleton<ChangeNotifications>();
        builder.AddApiDocument(Name, "The dashboards: reported and running cases by phase and organisational part.");
        builder.AddEventStore(
            store =>
            {
                store.StoreDestruction();
                store.Schema.For<CaseRow>().DocumentAlias("case").Index(r => r.OrganisationalPart!);
            },
            DashboardContractMap.Map);
        builder.AddDestruction<DashboardStory>(Name);
        builder.AddKeptRows<CaseRowsKept>();

        // The figures of a destroyed case stay and go on: every consumer asks its row what it may fill in.
        builder.AddMessaging(Name, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReceiptAcknowledged, ReceiptAcknowledgedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<FeedbackGiven, FeedbackGivenConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<TermChanged, TermChangedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<TriageStarted, TriageStartedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<TriageDecided, TriageDecidedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<TriageReopened, TriageReopenedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<InvestigationMandated, InvestigationMandatedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<InvestigationReported, InvestigationReportedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<InvestigationEnded, InvestigationEndedConsumer>(e => e.CaseId, alsoDestroyed: true)
            .Consume<PersonBarred, PersonBarredConsumer>(e => e.CaseId, alsoDestroyed: true));
    }

    public static void MapDashboard(this WebApplication app)
    {
        var api = app.MapApi(Name);
        api.MapCaseList();
        api.MapSummary();
        api.MapChangeNotifications().RequireRoles(Viewer.CaseRoles);
    }
}
