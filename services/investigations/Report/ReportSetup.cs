using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Investigations.Cases.Destroying;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Report.Finalising;
using Zichtlijn.Investigations.Report.Own;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Investigations.Report.Responding;
using Zichtlijn.Investigations.Report.Reviewing;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Investigations.Report.Weighing;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Report;

/// <summary>The wiring of the report.</summary>
internal static class ReportSetup
{
    public static void AddReport(this WebApplicationBuilder builder)
    {
        builder.AddKeptRows<KeptParts<ReportDraft>>();
        builder.Services.AddSingleton<ReportDesk>().AddSingleton<ReportMaterials>().AddSingleton<OwnReport>();
    }

    public static void StoreReport(this StoreOptions store)
    {
        store.Events.MapEventType<DraftSaved>("draft_saved");
        store.Events.MapEventType<ReportIssued>("report_issued");
        store.Events.MapEventType<DraftSubmitted>("draft_submitted");
        store.Events.MapEventType<ResponseTimeExtended>("response_time_extended");
        store.Events.MapEventType<ResponseTimeAsked>("response_time_asked");
        store.Events.MapEventType<ResponseGiven>("response_given");
        store.Events.MapEventType<ReviewAsked>("review_asked");
        store.Events.MapEventType<ReviewerDeclared>("reviewer_declared");
        store.Events.MapEventType<ReviewGiven>("review_given");
        store.Events.MapEventType<ReportFinalised>("report_finalised");
        store.Projections.Add<ReportDraftProjection>(ProjectionLifecycle.Inline);
        store.Events.MapEventType<ReportReaderHeard>("report_reader_heard");
        store.Schema.For<ReportDraft>().DocumentAlias("report_draft").Duplicate(d => d.CaseId);
    }

    /// <summary>Others hear that both sides can respond and by when, and what was found, by code.</summary>
    public static ContractMap PublishReport(this ContractMap map) => map
        .KeepInside<DraftSaved>()
        .KeepInside<ReportIssued>()
        .Publish<DraftSubmitted>(e => new DraftHearingOpened(e.StreamId, e.Version, e.Data.SubmittedAt, e.Data.RespondBy))
        .Publish<ResponseTimeExtended>(e => new Contracts.Investigations.V1.ResponseTimeExtended(e.StreamId, e.Version, e.Data.Until))
        .KeepInside<ResponseTimeAsked>()
        .KeepInside<ReportReaderHeard>()
        .KeepInside<ResponseGiven>()
        .KeepInside<ReviewAsked>()
        .KeepInside<ReviewerDeclared>()
        .KeepInside<ReviewGiven>()
        .Publish<ReportFinalised>(e => new InvestigationReported(
            e.StreamId, e.Version, e.Data.Kind, e.Data.FinalisedAt, [.. e.Data.Findings.Select(f => new ReportedCharge(f.Charge, f.Finding, f.Person))], e.Data.ReferenceData));

    /// <param name="everybody">Those who may open a case, the competent authority among them.</param>
    public static void MapReadingReport(this IEndpointRouteBuilder everybody)
    {
        everybody.MapReadReport();
        everybody.MapDownloadReport();
    }

    public static void MapReport(this IEndpointRouteBuilder desk)
    {
        desk.MapSaveReport();
        desk.MapPreviewReport();
        desk.MapSubmitDraft();
        desk.MapExtendResponseTime();
        desk.MapNoteResponse();
        desk.MapAskReview();
        desk.MapAnswerReview();
        desk.MapFinaliseReport();
    }
}
