using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Outcome;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning;

/// <summary>What sanctioning stores: the names of its events, and how rows follow from them.</summary>
internal static class SanctioningStore
{
    public static void Configure(StoreOptions store)
    {
        store.Events.MapEventType<InvestigationHeardOf>("investigation_heard_of");
        store.Events.MapEventType<FindingsHeard>("findings_heard");
        store.Events.MapEventType<PersonBarred>("person_barred");
        store.Events.MapEventType<PersonWorkedOnIt>("person_worked_on_it");
        store.Events.MapEventType<LawyerTook>("lawyer_took");
        store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
        store.Events.MapEventType<LawyerRecused>("lawyer_recused");
        store.Events.MapEventType<StepAnswered>("step_answered");
        store.Events.MapEventType<WeightSet>("weight_set");
        store.Events.MapEventType<FactorRecorded>("factor_recorded");
        store.Events.MapEventType<FactorWithdrawn>("factor_withdrawn");
        store.Events.MapEventType<RaisedToCorps>("raised_to_corps");
        store.Events.MapEventType<SanctionProposed>("sanction_proposed");
        store.Events.MapEventType<ChairTook>("chair_took");
        store.Events.MapEventType<AuthorityRecused>("authority_recused");
        store.Events.MapEventType<ChairLeft>("chair_left");
        store.Events.MapEventType<MemberAsked>("member_asked");
        store.Events.MapEventType<MemberSeated>("member_seated");
        store.Events.MapEventType<SeatLeft>("seat_left");
        store.Events.MapEventType<PanelistRecused>("panelist_recused");
        store.Events.MapEventType<ConsultationConvened>("consultation_convened");
        store.Events.MapEventType<VoteCast>("vote_cast");
        store.Events.MapEventType<VotingClosed>("voting_closed");
        store.Events.MapEventType<AdviceIssued>("advice_issued");
        store.Events.MapEventType<DecisionIntended>("decision_intended");
        store.Events.MapEventType<SecondAuthorityAnswered>("second_authority_answered");
        store.Events.MapEventType<ComparatorsLinked>("comparators_linked");
        store.Events.MapEventType<CourtRulingImported>("court_ruling_imported");
        store.Events.MapEventType<CourtRulingCoded>("court_ruling_coded");
        store.Events.MapEventType<IntentionSent>("intention_sent");
        store.Events.MapEventType<ViewsGiven>("views_given");
        store.Events.MapEventType<DecisionTaken>("decision_taken");
        store.Events.MapEventType<DecisionNotified>("decision_notified");
        store.Events.MapEventType<ObjectionLodged>("objection_lodged");
        store.Events.MapEventType<DecisionExecuted>("decision_executed");
        store.Events.MapEventType<CommitteeAssigned>("committee_assigned");
        store.Events.MapEventType<ObjectionHeard>("objection_heard");
        store.Events.MapEventType<CommitteeAdvised>("committee_advised");
        store.Events.MapEventType<ObjectionDecided>("objection_decided");
        store.Events.MapEventType<ObjectionDecisionNotified>("objection_decision_notified");
        store.Events.MapEventType<AppealLodged>("appeal_lodged");
        store.Events.MapEventType<CourtRuled>("court_ruled");
        store.Events.MapEventType<SuspensionImposed>("suspension_imposed");
        store.Events.MapEventType<SuspensionExtended>("suspension_extended");
        store.Events.MapEventType<SuspensionPayChanged>("suspension_pay_changed");
        store.Events.MapEventType<SuspensionEnded>("suspension_ended");
        store.Events.MapEventType<ConditionInvoked>("condition_invoked");
        store.Events.MapEventType<ExternalAdviceNoted>("external_advice_noted");
        store.Events.MapEventType<LetterSaved>("letter_saved");
        store.Events.MapEventType<LetterSigned>("letter_signed");
        store.Events.MapEventType<OutcomeReached>("outcome_reached");
        store.Events.MapEventType<ReflectionRuled>("reflection_ruled");
        store.Events.MapEventType<ReflectionAnswerHeard>("reflection_answer_heard");
        store.StoreClocks();
        store.StoreDestruction();
        store.Projections.Add<SanctionCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<SanctionCaseRowProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<SanctionCaseRow>().DocumentAlias("sanction_case")
            .Duplicate(r => r.IsOpen).Duplicate(r => r.KnownBy, "text[]").Duplicate(r => r.Barred, "text[]").Duplicate(r => r.Panel, "text[]").Duplicate(r => r.Subjects, "text[]").Duplicate(r => r.Suspended, "text[]").Duplicate(r => r.CaseNumber).Duplicate(r => r.ReportedAt)
            .Duplicate(r => r.HasClosed).Duplicate(r => r.Deviates).Index(r => r.TellOn!)
            .Index([r => r.IsOpen, r => r.ReportedAt, r => r.Id]); // the order of the list: a page of it reads no other cases
        store.Projections.Add<CourtRulingProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<CourtRuling>().DocumentAlias("court_ruling")
            .Duplicate(r => r.Ecli).Duplicate(r => r.Date).Duplicate(r => r.IsCoded).Duplicate(r => r.Category).Duplicate(r => r.Outcome);
    }
}
