using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Destroying;
using Zichtlijn.Investigations.Evidence.Exporting;
using Zichtlijn.Investigations.Evidence.Handing;
using Zichtlijn.Investigations.Evidence.Marking;
using Zichtlijn.Investigations.Evidence.Reading;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Evidence;

/// <summary>The wiring of evidence.</summary>
internal static class EvidenceSetup
{
    public static void AddEvidence(this WebApplicationBuilder builder)
    {
        builder.AddKeptRows<KeptEvidence>();
        builder.Services.AddSingleton<EvidenceFiles>().AddSingleton<ChunkStore>(s => s.GetRequiredService<EvidenceFiles>()).AddSingleton<SealedContent>();
        builder.Services.AddSingleton<EvidenceSigning>().AddSingleton<Registrar>().AddSingleton<EvidenceBundle>();
        builder.Services.AddSingleton(s => ActivatorUtilities.CreateInstance<LeftoverSweep>(s, EvidenceLimits.Unclaimed))
            .AddHostedService(s => s.GetRequiredService<LeftoverSweep>());
    }

    public static void StoreEvidence(this StoreOptions store)
    {
        store.Events.MapEventType<EvidenceAdded>("evidence_added");
        store.Events.MapEventType<EvidenceHandedOver>("evidence_handed_over");
        store.Events.MapEventType<EvidenceTaken>("evidence_taken");
        store.Events.MapEventType<EvidenceDeclined>("evidence_declined");
        store.Events.MapEventType<EvidenceTakenOver>("evidence_taken_over");
        store.Events.MapEventType<EvidenceMarked>("evidence_marked");
        store.Storage.ExtendedSchemaObjects.AddRange(ChunkStore.Tables(EvidenceFiles.Prefix, "case_id"));
        store.Projections.Add<EvidenceRegisterProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<EvidenceRowProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<EvidenceRegister>().DocumentAlias("evidence_register");
        store.Schema.For<EvidenceRow>().DocumentAlias("evidence").Duplicate(r => r.CaseId).Duplicate(r => r.Number).Duplicate(r => r.HolderMark).Duplicate(r => r.HandedToMark!)
            .Index([r => r.CaseId, r => r.Number]);
        store.Schema.For<UploadedFile>().DocumentAlias("uploaded_file").Duplicate(f => f.CaseId);
    }

    /// <summary>Nobody else is told of evidence.</summary>
    public static ContractMap KeepEvidenceInside(this ContractMap map) => map
        .KeepInside<EvidenceAdded>()
        .KeepInside<EvidenceHandedOver>()
        .KeepInside<EvidenceTaken>()
        .KeepInside<EvidenceDeclined>()
        .KeepInside<EvidenceTakenOver>()
        .KeepInside<EvidenceMarked>();

    /// <param name="desk">Those who investigate; the competent authority reads what they report, not what they gather.</param>
    public static void MapEvidence(this IEndpointRouteBuilder desk)
    {
        desk.MapReadEvidence();
        desk.MapExportEvidence();
        desk.MapUploadEvidence();
        desk.MapAddEvidence();
        desk.MapHandOverEvidence();
        desk.MapMarkDutyToAnswer();
    }
}
