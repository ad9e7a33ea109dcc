using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Destroying;

namespace Zichtlijn.Triage.Messaging;

/// <summary>What triage tells other services: that it started and what it decided, by code; who may open a case, by mark.</summary>
internal static class TriageContractMap
{
    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<CaseReceived>()
        .Publish<CaseAccepted>(e => new TriageStarted(e.StreamId, e.Version, e.Data.AcceptedAt))
        .Publish<OfficerAssigned>(e => new TriageHandlerChanged(e.StreamId, e.Version, e.Data.Person, MayOpen: e.Data.Declared))
        .Publish<OfficerWithdrawn>(e => new TriageHandlerChanged(e.StreamId, e.Version, Mark: null, MayOpen: false))
        .Publish<NoConflictDeclared>(e => e.Data.Handles ? new TriageHandlerChanged(e.StreamId, e.Version, e.Data.Person, MayOpen: true) : null)
        .Publish<OfficerRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .PublishClocks()
        .KeepInside<DestructionStarted>()
        .Publish<DestructionFinished>(e => new CaseDestroyed(
            e.StreamId, e.Version, e.Data.CertificateId, TriageStory.Service, e.Data.Keys, e.Data.Events, e.Data.Rows, e.Data.LedgerLine))
        .KeepInside<Cases.PersonBarred>()
        .KeepInside<ReporterIdentified>()
        .Publish<CaseDecided>(e => new TriageDecided(
            CaseId: e.StreamId,
            Version: e.Version,
            Outcome: e.Data.Outcome,
            ReasonCode: e.Data.ReasonCode,
            DecidedAt: e.Data.DecidedAt,
            ReferenceData: e.Data.ReferenceData));
}
