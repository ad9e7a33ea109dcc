using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Cases.Routing;

namespace Zichtlijn.Triage;

/// <summary>What triage stores: the names of its events, and how rows follow from them.</summary>
internal static class TriageStore
{
    public static void Configure(StoreOptions store)
    {
        store.Events.MapEventType<CaseReceived>("case_received");
        store.Events.MapEventType<CaseAccepted>("case_accepted");
        store.Events.MapEventType<OfficerAssigned>("officer_assigned");
        store.Events.MapEventType<OfficerWithdrawn>("officer_withdrawn");
        store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
        store.Events.MapEventType<OfficerRecused>("officer_recused");
        store.Events.MapEventType<PersonBarred>("person_barred");
        store.Events.MapEventType<ReadingEnded>("reading_ended");
        store.Events.MapEventType<ReporterIdentified>("reporter_identified");
        store.Events.MapEventType<ReporterWithdrew>("reporter_withdrew");
        store.Events.MapEventType<RegimesClassified>("regimes_classified");
        store.Events.MapEventType<SeverityAssessed>("severity_assessed");
        store.Events.MapEventType<DetrimentRiskAssessed>("detriment_risk_assessed");
        store.Events.MapEventType<EvidenceRiskAssessed>("evidence_risk_assessed");
        store.Events.MapEventType<ScopeAssessed>("scope_assessed");
        store.Events.MapEventType<ExpertiseRequested>("expertise_requested");
        store.Events.MapEventType<AdviceGiven>("advice_given");
        store.Events.MapEventType<AdviceDeclined>("advice_declined");
        store.Events.MapEventType<InterimMeasureAdvised>("interim_measure_advised");
        store.Events.MapEventType<InformationAwaited>("information_awaited");
        store.Events.MapEventType<InformationReceived>("information_received");
        store.Events.MapEventType<ReporterAsked>("reporter_asked");
        store.Events.MapEventType<ReporterAnswered>("reporter_answered");
        store.Events.MapEventType<DecisionProposed>("decision_proposed");
        store.Events.MapEventType<SecondAssessorAsked>("second_assessor_asked");
        store.Events.MapEventType<ProposalAgreed>("proposal_agreed");
        store.Events.MapEventType<ProposalReturned>("proposal_returned");
        store.Events.MapEventType<ProposalWithdrawn>("proposal_withdrawn");
        store.Events.MapEventType<CaseDecided>("case_decided");
        store.Events.MapEventType<InvestigationAsked>("investigation_asked");
        store.Events.MapEventType<CaseReopened>("case_reopened");
        store.Events.MapEventType<CaseRoutedUpward>("case_routed_upward");
        store.Events.MapEventType<NoteWritten>("note_written");
        store.StoreDestruction();
        store.StoreClocks();
        store.Projections.Add<TriageCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<TriageQueueProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<QueueRow>().DocumentAlias("queue")
            .Duplicate(r => r.Part).Duplicate(r => r.KnownBy, "text[]").Duplicate(r => r.Barred, "text[]")
            .Duplicate(r => r.CaseNumber).Duplicate(r => r.IsDecided).Duplicate(r => r.DueBy).Duplicate(r => r.SubmittedAt)
            .Index([r => r.IsDecided, r => r.DueBy!, r => r.SubmittedAt, r => r.Id]) // the order of the queue: a page of it reads no other cases
            .Index(r => r.TellOn!);
        store.Schema.For<OwnView>().DocumentAlias("views").Index(v => v.Account);
    }
}
