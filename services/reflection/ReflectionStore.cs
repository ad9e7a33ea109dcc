using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Lessons;
using Zichtlijn.Reflection.Lessons.Library;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection;

/// <summary>What reflection stores: the names of its events, and how rows follow from them.</summary>
internal static class ReflectionStore
{
    public static void Configure(StoreOptions store)
    {
        store.Events.MapEventType<ReportHeardOf>("report_heard_of");
        store.Events.MapEventType<PersonBarred>("person_barred");
        store.Events.MapEventType<TriageHandlerHeard>("triage_handler_heard");
        store.Events.MapEventType<TriageDecisionHeard>("triage_decision_heard");
        store.Events.MapEventType<InvestigationHeardOf>("investigation_heard_of");
        store.Events.MapEventType<InvestigationReportHeard>("investigation_report_heard");
        store.Events.MapEventType<LawyerHeard>("lawyer_heard");
        store.Events.MapEventType<PersonWorkedOnIt>("person_worked_on_it");
        store.Events.MapEventType<OutcomeHeard>("outcome_heard");
        store.Events.MapEventType<RaisedToCorps>("raised_to_corps");
        store.Events.MapEventType<RoomAsked>("room_asked");
        store.Events.MapEventType<ThemeAsked>("theme_asked");
        store.Events.MapEventType<RoomOpenedToAll>("room_opened_to_all");
        store.Events.MapEventType<RoomStopped>("room_stopped");
        store.Events.MapEventType<FacilitatorTook>("facilitator_took");
        store.Events.MapEventType<FacilitatorLeft>("facilitator_left");
        store.Events.MapEventType<FacilitatorRecused>("facilitator_recused");
        store.Events.MapEventType<MemberInvited>("member_invited");
        store.Events.MapEventType<MemberSeated>("member_seated");
        store.Events.MapEventType<InvitationDeclined>("invitation_declined");
        store.Events.MapEventType<SeatLeft>("seat_left");
        store.Events.MapEventType<MemberRecused>("member_recused");
        store.Events.MapEventType<RoomComposed>("room_composed");
        store.Events.MapEventType<SummaryWritten>("summary_written");
        store.Events.MapEventType<SummaryChecked>("summary_checked");
        store.Events.MapEventType<SummaryReturned>("summary_returned");
        store.Events.MapEventType<RoomPrepared>("room_prepared");
        store.Events.MapEventType<SessionHeld>("session_held");
        store.Events.MapEventType<AdviceIssued>("advice_issued");
        store.Events.MapEventType<AdviceAnswered>("advice_answered");
        store.Events.MapEventType<RoomClosed>("room_closed");
        store.Events.MapEventType<LessonProposed>("lesson_proposed");
        store.Events.MapEventType<LessonReleased>("lesson_released");
        store.Events.MapEventType<LessonReturned>("lesson_returned");
        store.Events.MapEventType<LessonShared>("lesson_shared");
        store.Events.MapEventType<LessonWithdrawn>("lesson_withdrawn");
        store.StoreClocks();
        store.StoreDestruction();
        store.Projections.Add<ReflectionCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<ReflectionCaseRowProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<ReflectionCaseRow>().DocumentAlias("reflection_case")
            .Duplicate(r => r.IsOpen).Duplicate(r => r.HasRooms).Duplicate(r => r.WaitsSince!).Duplicate(r => r.Barred, "text[]").Duplicate(r => r.Involved, "text[]")
            .Duplicate(r => r.Requesters, "text[]").Duplicate(r => r.Facilitators, "text[]").Duplicate(r => r.Members, "text[]").Duplicate(r => r.WaitsAt, "text[]")
            .Duplicate(r => r.LedAt, "text[]").Duplicate(r => r.HeldAt, "text[]").Duplicate(r => r.States, "text[]").Duplicate(r => r.Authority)
            .Duplicate(r => r.RoomIds, "uuid[]").Duplicate(r => r.ProposalIds, "uuid[]").Duplicate(r => r.HasLessonToCheck).Index(r => r.TellOn!);
        store.Projections.Add<LessonProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Lesson>().DocumentAlias("lesson").FullTextIndex(ReadLessons.Language, l => l.Title, l => l.Text);
    }
}
