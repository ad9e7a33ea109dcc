using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reporting.Records.Certifying;
using Zichtlijn.Reporting.Records.Destroying;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Records.Holding;
using Zichtlijn.Reporting.Records.Ordering;
using Zichtlijn.Reporting.Records.Scheduling;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records;

/// <summary>Retention, legal hold and destruction: the wiring.</summary>
internal static class RecordsSetup
{
    public static void AddRecords(this StoreOptions store)
    {
        store.Events.MapEventType<LegalHoldPlaced>("legal_hold_placed");
        store.Events.MapEventType<LegalHoldReleased>("legal_hold_released");
        store.Events.MapEventType<DestructionOrdered>("records_destruction_ordered");
        store.Events.MapEventType<DestructionApproved>("records_destruction_approved");
        store.Events.MapEventType<DestructionRejected>("records_destruction_rejected");

        // The names of what is told after the point of no return begin with EventMasking.TellingPrefix.
        store.Events.MapEventType<DestructionStarted>("destruction_started");
        store.Events.MapEventType<DestructionRepeated>("destruction_repeated");
        store.Events.MapEventType<DestructionConfirmed>("destruction_confirmed");
        store.Events.MapEventType<DestructionCertified>("destruction_certified");
        store.Events.MapEventType<RetentionConfirmed>("retention_confirmed");
        store.Events.MapEventType<RetentionWithdrawn>("retention_withdrawn");
        store.Projections.LiveStreamAggregation<Schedule>();
        store.Projections.Add<RetentionProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<DestructionProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<RetentionRow>().DocumentAlias("retention");
        store.Schema.For<DestructionRecord>().DocumentAlias("destruction");
    }

    /// <summary>What else is kept of a case registers itself here as <see cref="IKeptRows"/>.</summary>
    public static void AddRecords(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new BinaryFormat(typeof(ReportTold), new ToldFormat()));
        builder.Services.AddSingleton<DocumentSigning>();
        builder.AddDestruction<ReportingStory>(ReportingStory.Service);
        builder.AddKeptRows<ReportRows>();
        builder.AddKeptRows<AccessRows>();
        builder.Services.AddSingleton<ScheduledDestruction>().AddHostedService(s => s.GetRequiredService<ScheduledDestruction>());
        builder.Services.AddSingleton<CertificateIssuer>().AddHostedService(s => s.GetRequiredService<CertificateIssuer>());
    }

    public static ContractConsumers ConsumeRecords(this ContractConsumers consumers) =>
        consumers.Consume<CaseDestroyed, CaseDestroyedConsumer>(e => e.CaseId, alsoDestroyed: true);

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        api.MapReadSchedule();
        api.MapConfirmRetention();
        api.MapFindRetained();
        api.MapHoldCase();
        api.MapOrderDestruction();
        api.MapListOrders();
        api.MapDecideOrder();
        api.MapCertificates();
    }
}
