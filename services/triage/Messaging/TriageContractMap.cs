using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Triage.Cases;

namespace Zichtlijn.Triage.Messaging;

/// <summary>What triage tells other services: that it started and what it decided, by code.</summary>
internal static class TriageContractMap
{
    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<CaseReceived>()
        .Publish<CaseAccepted>(e => new TriageStarted(e.StreamId, e.Version, e.Data.AcceptedAt))
        .Publish<CaseDecided>(e => new TriageDecided(
            CaseId: e.StreamId,
            Version: e.Version,
            Outcome: e.Data.Outcome,
            ReasonCode: e.Data.ReasonCode,
            DecidedAt: e.Data.DecidedAt,
            ReferenceData: e.Data.ReferenceData));
}
