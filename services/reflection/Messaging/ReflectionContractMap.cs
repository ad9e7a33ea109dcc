using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Lessons;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection.Messaging;

/// <summary>
/// What others are told: that a room was asked for, advised, was answered or ended, and by mark who took part, so that they neither weigh nor decide,
/// and who is kept out. Nothing of what was said, and nothing of rooms that are about no case.
/// </summary>
internal static class ReflectionContractMap
{
    /// <summary>The name of the service, as certificates of destruction call it.</summary>
    public const string Service = "reflection";

    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<ReportHeardOf>()
        .KeepInside<PersonBarred>()
        .KeepInside<TriageHandlerHeard>()
        .KeepInside<TriageDecisionHeard>()
        .KeepInside<InvestigationHeardOf>()
        .KeepInside<InvestigationReportHeard>()
        .KeepInside<LawyerHeard>()
        .KeepInside<PersonWorkedOnIt>()
        .KeepInside<OutcomeHeard>()
        .KeepInside<RaisedToCorps>()
        .Publish<RoomAsked>(e => new ReflectionAsked(e.StreamId, e.Version, e.Data.Room, e.Data.Moment, e.Data.AskedAt))
        .KeepInside<ThemeAsked>()
        .KeepInside<RoomOpenedToAll>()
        .Publish<RoomStopped>(e => InCase(e.Data.Moment, () => new ReflectionStopped(e.StreamId, e.Version, e.Data.Room, e.Data.Moment, e.Data.StoppedAt)))
        .Publish<FacilitatorTook>(e => InCase(e.Data.Moment, () => new PersonWorkedOnCase(e.StreamId, e.Version, e.Data.Person)))
        .KeepInside<FacilitatorLeft>()
        .Publish<FacilitatorRecused>(e => InCase(e.Data.Moment, () => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person)))
        .KeepInside<MemberInvited>()
        .Publish<MemberSeated>(e => InCase(e.Data.Moment, () => new PersonWorkedOnCase(e.StreamId, e.Version, e.Data.Person)))
        .KeepInside<InvitationDeclined>()
        .KeepInside<SeatLeft>()
        .Publish<MemberRecused>(e => InCase(e.Data.Moment, () => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person)))
        .KeepInside<RoomComposed>()
        .KeepInside<SummaryWritten>()
        .KeepInside<SummaryChecked>()
        .KeepInside<SummaryReturned>()
        .KeepInside<RoomPrepared>()
        .KeepInside<SessionHeld>()
        .Publish<AdviceIssued>(e => InCase(e.Data.Moment, () => new ReflectionAdviceIssued(e.StreamId, e.Version, e.Data.Room, e.Data.Moment, e.Data.IssuedAt, e.Data.AnswerBy)))
        .Publish<AdviceAnswered>(e => InCase(e.Data.Moment, () => new ReflectionAnswered(e.StreamId, e.Version, e.Data.Room, e.Data.Moment, e.Data.Answer, e.Data.AnsweredAt)))
        .KeepInside<RoomClosed>()
        .KeepInside<LessonProposed>()
        .KeepInside<LessonReleased>()
        .KeepInside<LessonReturned>()
        .KeepInside<LessonShared>()
        .KeepInside<LessonWithdrawn>()
        .KeepClocksInside()
        .PublishDestruction(Service);

    /// <summary>Null for a room about a theme.</summary>
    private static object? InCase(ReflectionMoment moment, Func<object> told) => moment == ReflectionMoment.Thematic ? null : told();
}
