using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Cases.Worklist;
using Zichtlijn.Restoration.Tracks;

namespace Zichtlijn.Restoration;

/// <summary>What restoration stores: the names of its events, and how rows follow from them.</summary>
internal static class RestorationStore
{
    public static void Configure(StoreOptions store)
    {
        store.Events.MapEventType<ReportHeardOf>("report_heard_of");
        store.Events.MapEventType<ReceiptHeardOf>("receipt_heard_of");
        store.Events.MapEventType<WithdrawalHeardOf>("withdrawal_heard_of");
        store.Events.MapEventType<DisclosureHeardOf>("disclosure_heard_of");
        store.Events.MapEventType<HandlingMoved>("handling_moved");
        store.Events.MapEventType<FindingsHeard>("findings_heard");
        store.Events.MapEventType<PersonBarred>("person_barred");
        store.Events.MapEventType<WorkerTook>("worker_took");
        store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
        store.Events.MapEventType<WorkerRecused>("worker_recused");
        store.Events.MapEventType<SubstituteNamed>("substitute_named");
        store.Events.MapEventType<CaseHandedOver>("case_handed_over");
        store.Events.MapEventType<RecognitionOffered>("recognition_offered");
        store.Events.MapEventType<OfferAnswered>("offer_answered");
        store.Events.MapEventType<NeedsTold>("needs_told");
        store.Events.MapEventType<MeasureProposed>("measure_proposed");
        store.Events.MapEventType<OtherAsked>("other_asked");
        store.Events.MapEventType<ConsentGiven>("consent_given");
        store.Events.MapEventType<MeasureNotHeld>("measure_not_held");
        store.Events.MapEventType<MeasureCarriedOut>("measure_carried_out");
        store.Events.MapEventType<Evaluated>("evaluated");
        store.Events.MapEventType<RestorationClosed>("restoration_closed");
        store.Events.MapEventType<DetrimentCheckOpened>("detriment_check_opened");
        store.Events.MapEventType<DetrimentCheckAnswered>("detriment_check_answered");
        store.Events.MapEventType<PersonnelActionNoted>("personnel_action_noted");
        store.Events.MapEventType<Escalated>("escalated");
        store.Events.MapEventType<EscalationAnswered>("escalation_answered");
        store.Events.MapEventType<RehabilitationOffered>("rehabilitation_offered");
        store.Events.MapEventType<RehabilitationAnswered>("rehabilitation_answered");
        store.Events.MapEventType<TrackInvited>("track_invited");
        store.Events.MapEventType<TrackAnswered>("track_answered");
        store.Events.MapEventType<TrackMeasureEvaluated>("track_measure_evaluated");
        store.Events.MapEventType<TrackStarted>("track_started");
        store.Events.MapEventType<TrackMeasureAgreed>("track_measure_agreed");
        store.Events.MapEventType<TrackMeasureCarriedOut>("track_measure_carried_out");
        store.Events.MapEventType<TrackEnded>("track_ended");
        store.StoreClocks();
        store.StoreDestruction();
        store.Projections.Add<RestorationCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<RestorationCaseRowProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<RestorationCaseRow>().DocumentAlias("restoration_case")
            .Duplicate(r => r.IsOpen).Duplicate(r => r.Part).Duplicate(r => r.CaseNumber).Duplicate(r => r.SubmittedAt).Duplicate(r => r.IsEscalated)
            .Duplicate(r => r.KnownBy, "text[]").Duplicate(r => r.Barred, "text[]").Duplicate(r => r.Others, "text[]").Duplicate(r => r.Rehabilitated, "text[]")
            .Index([r => r.Part, r => r.SubmittedAt, r => r.Id]) // the order of the list: a page of it reads no other cases
            .Index(r => r.TellOn!);
        store.Projections.Add<JointTrackProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<JointTrack>().DocumentAlias("joint_track").Duplicate(t => t.Part);
    }
}
