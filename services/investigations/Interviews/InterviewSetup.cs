using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Investigations.Cases.Destroying;
using Zichtlijn.Investigations.Interviews.Holding;
using Zichtlijn.Investigations.Interviews.Planning;
using Zichtlijn.Investigations.Interviews.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Interviews;

/// <summary>The wiring of interviews.</summary>
internal static class InterviewSetup
{
    public static void AddInterviews(this WebApplicationBuilder builder)
    {
        builder.AddKeptRows<KeptParts<Interview>>();
        builder.Services.AddSingleton<InterviewRoom>();
    }

    public static void StoreInterviews(this StoreOptions store)
    {
        store.Events.MapEventType<InterviewScheduled>("interview_scheduled");
        store.Events.MapEventType<InterviewMoved>("interview_moved");
        store.Events.MapEventType<InterviewCancelled>("interview_cancelled");
        store.Events.MapEventType<InterviewHeld>("interview_held");
        store.Events.MapEventType<MinutesWritten>("minutes_written");
        store.Events.MapEventType<MinutesSigned>("minutes_signed");
        store.Events.MapEventType<SignatureRefused>("signature_refused");
        store.Events.MapEventType<CopyHandedOver>("copy_handed_over");
        store.Projections.Add<InterviewProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Interview>().DocumentAlias("interview").Duplicate(r => r.CaseId).Duplicate(r => r.At).Duplicate(r => r.Number)
            .Index([r => r.CaseId, r => r.At, r => r.Number]);
    }

    /// <summary>Nobody else is told of interviews.</summary>
    public static ContractMap KeepInterviewsInside(this ContractMap map) => map
        .KeepInside<InterviewScheduled>()
        .KeepInside<InterviewMoved>()
        .KeepInside<InterviewCancelled>()
        .KeepInside<InterviewHeld>()
        .KeepInside<MinutesWritten>()
        .KeepInside<MinutesSigned>()
        .KeepInside<SignatureRefused>()
        .KeepInside<CopyHandedOver>();

    public static void MapInterviews(this IEndpointRouteBuilder desk)
    {
        desk.MapReadInterviews();
        desk.MapPlanInterview();
        desk.MapHoldInterview();
        desk.MapWriteMinutes();
    }
}
