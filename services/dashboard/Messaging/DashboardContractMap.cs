using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Dashboard.Cases.Destroying;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Messaging;

/// <summary>The dashboard tells nothing but that a case is gone from it.</summary>
internal static class DashboardContractMap
{
    public static ContractMap Map { get; } = new ContractMap()
        .Publish<DestructionFinished>(e => new CaseDestroyed(
            e.StreamId, e.Version, e.Data.CertificateId, DashboardStory.Service, e.Data.Keys, e.Data.Events, e.Data.Rows, e.Data.LedgerLine));
}
