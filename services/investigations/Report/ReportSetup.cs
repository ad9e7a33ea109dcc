using Marten;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Report;

/// <summary>The wiring of the report.</summary>
internal static class ReportSetup
{
    public static void StoreReport(this StoreOptions store)
    {
        store.Events.MapEventType<DraftSubmitted>("draft_submitted");
        store.Events.MapEventType<ResponseGiven>("response_given");
        store.Events.MapEventType<ReviewAsked>("review_asked");
        store.Events.MapEventType<ReviewerDeclared>("reviewer_declared");
        store.Events.MapEventType<ReviewGiven>("review_given");
        store.Events.MapEventType<ReportFinalised>("report_finalised");
    }

    /// <summary>Others hear what was found, by code.</summary>
    public static ContractMap PublishReport(this ContractMap map) => map
        .KeepInside<DraftSubmitted>()
        .KeepInside<ResponseGiven>()
        .KeepInside<ReviewAsked>()
        .KeepInside<ReviewerDeclared>()
        .KeepInside<ReviewGiven>()
        .Publish<ReportFinalised>(e => new InvestigationReported(
            e.StreamId, e.Version, e.Data.Kind, e.Data.FinalisedAt, [.. e.Data.Findings.Select(f => new ReportedCharge(f.Charge, f.Finding, f.Person))], e.Data.ReferenceData));
}
