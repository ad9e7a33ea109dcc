using JasperFx.Events.Projections;
using Marten;
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
        builder.AddKeptRows<KeptInterviews>();
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

    /// <summary>The interviews of a case: a stream and a row each.</summary>
    private sealed class KeptInterviews : IKeptRows
    {
        public Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
            session.Query<Interview>().Where(r => r.CaseId == subject).Select(r => r.Id).ToListAsync(cancellationToken);

        public Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken) =>
            session.Query<Interview>().Where(r => r.CaseId.IsOneOf(subjects.ToArray())).Select(r => r.CaseId).ToListAsync(cancellationToken);

        public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
        {
            var rows = await session.Query<Interview>().CountAsync(r => r.CaseId == subject, cancellationToken);
            session.DeleteWhere<Interview>(r => r.CaseId == subject);
            return rows;
        }
    }
}
