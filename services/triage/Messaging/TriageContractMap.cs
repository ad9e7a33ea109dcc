using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Reopening;

namespace Zichtlijn.Triage.Messaging;

/// <summary>What triage tells other services: that it started and what it decided, by code; who may open a case, by mark; and to those who investigate, the case that they are asked for.</summary>
internal static class TriageContractMap
{
    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<CaseReceived>()
        .Publish<CaseAccepted>(e => new TriageStarted(e.StreamId, e.Version, e.Data.AcceptedAt))
        .Publish<OfficerAssigned>(e => new TriageHandlerChanged(e.StreamId, e.Version, e.Data.Person, MayOpen: e.Data.Declared))
        .Publish<OfficerWithdrawn>(e => new TriageHandlerChanged(e.StreamId, e.Version, Mark: null, MayOpen: false))
        .Publish<NoConflictDeclared>(e => e.Data switch
        {
            { Handles: true } => new TriageHandlerChanged(e.StreamId, e.Version, e.Data.Person, MayOpen: true),
            { CoReads: true } => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true, MayOpen: true),
            _ => null,
        })
        .Publish<OfficerRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .PublishClocks()
        .PublishDestruction(TriageService.Name)
        .KeepInside<Cases.PersonBarred>()
        .KeepInside<ReporterIdentified>()
        .KeepInside<ReporterWithdrew>()
        .KeepInside<ReporterAsked>()
        .KeepInside<ReporterAnswered>()
        .Publish<ReadingEnded>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: false, MayOpen: false))
        .KeepInside<RegimesClassified>()
        .KeepInside<SeverityAssessed>()
        .KeepInside<DetrimentRiskAssessed>()
        .KeepInside<EvidenceRiskAssessed>()
        .KeepInside<ScopeAssessed>()
        .Publish<ExpertiseRequested>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true, MayOpen: false))
        .KeepInside<AdviceGiven>()
        .Publish<AdviceDeclined>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: false, MayOpen: false))
        .KeepInside<InterimMeasureAdvised>()
        .KeepInside<InformationAwaited>()
        .KeepInside<InformationReceived>()
        .KeepInside<NoteWritten>()
        .KeepInside<DecisionProposed>()
        .Publish<SecondAssessorAsked>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true, MayOpen: e.Data.Declared))
        .KeepInside<ProposalAgreed>()
        .KeepInside<ProposalReturned>()
        .KeepInside<ProposalWithdrawn>()
        .Publish<CaseReopened>(e => new TriageReopened(e.StreamId, e.Version, e.Data.ReopenedAt))
        .Publish<Cases.Routing.CaseRoutedUpward>(e => new Contracts.Triage.V1.CaseRoutedUpward(e.StreamId, e.Version, e.Data.Part, e.Data.RoutedAt))
        .Publish<CaseDecided>(e => new TriageDecided(
            CaseId: e.StreamId,
            Version: e.Version,
            Outcomes: e.Data.Outcomes,
            ReasonCode: e.Data.ReasonCode,
            DecidedAt: e.Data.DecidedAt,
            ReferenceData: e.Data.ReferenceData,
            ForwardTo: e.Data.ForwardTo))
        .Publish<Cases.Deciding.InvestigationAsked>(e => new Contracts.Triage.V1.InvestigationAsked(
            CaseId: e.StreamId,
            Version: e.Version,
            AskedAt: e.Data.AskedAt,
            CaseNumber: e.Data.CaseNumber,
            Kind: e.Data.Kind,
            Category: e.Data.Category,
            InNormSet: e.Data.InNormSet,
            OrganisationalPart: e.Data.OrganisationalPart,
            Parts: e.Data.Parts,
            HandledAt: e.Data.HandledAt,
            Barred: e.Data.Barred,
            ReferenceData: e.Data.ReferenceData,
            Expertise: e.Data.Expertise));
}
