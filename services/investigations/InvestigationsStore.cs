using JasperFx.Events.Projections;
using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Evidence;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Welfare;

namespace Zichtlijn.Investigations;

/// <summary>What investigations store: the names of their events, and how rows follow from them.</summary>
internal static class InvestigationsStore
{
    public static void Configure(StoreOptions store)
    {
        store.Events.MapEventType<InvestigationRequested>("investigation_requested");
        store.Events.MapEventType<TriageWeighsAgain>("triage_weighs_again");
        store.Events.MapEventType<PersonBarred>("person_barred");
        store.Events.MapEventType<RaisedToCorps>("raised_to_corps");
        store.Events.MapEventType<MandateIssued>("mandate_issued");
        store.Events.MapEventType<PersonKeptOut>("person_kept_out");
        store.Events.MapEventType<AuthorityRecused>("authority_recused");
        store.Events.MapEventType<InquiryConcluded>("inquiry_concluded");
        store.Events.MapEventType<InvestigationStopped>("investigation_stopped");
        store.Events.MapEventType<InvestigatorAssigned>("investigator_assigned");
        store.Events.MapEventType<InvestigatorWithdrawn>("investigator_withdrawn");
        store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
        store.Events.MapEventType<InvestigatorRecused>("investigator_recused");
        store.Events.MapEventType<PlanWritten>("plan_written");
        store.Events.MapEventType<StepDone>("step_done");
        store.StoreEvidence();
        store.StoreInterviews();
        store.StoreMeans();
        store.StoreRights();
        store.StoreWelfare();
        store.StoreReport();
        store.StoreWall();
        store.StoreCaseFile();
        store.StoreDestruction();
        store.StoreClocks();
        store.Projections.Add<InvestigationProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<InvestigationRowProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<InvestigationRow>().DocumentAlias("investigation_row")
            .Duplicate(r => r.Desk).Duplicate(r => r.Authority).Duplicate(r => r.KnownBy, "text[]").Duplicate(r => r.Barred, "text[]").Duplicate(r => r.Notified, "text[]").Duplicate(r => r.ReadBy, "text[]")
            .Duplicate(r => r.CaseNumber).Duplicate(r => r.IsOver).Duplicate(r => r.DueBy).Duplicate(r => r.AskedAt)
            .Index([r => r.IsOver, r => r.DueBy!, r => r.AskedAt, r => r.Id]) // the order of the lists: a page of one reads no other cases
            .Index(r => r.TellOn!);
    }
}
