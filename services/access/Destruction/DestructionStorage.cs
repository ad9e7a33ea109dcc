using Marten;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Access.Destruction;

/// <summary>How the events of a destruction are stored and told, alike in every service that hears of it.</summary>
public static class DestructionStorage
{
    public static void StoreDestruction(this StoreOptions store)
    {
        store.Events.MapEventType<DestructionStarted>("destruction_started");
        store.Events.MapEventType<DestructionFinished>("destruction_finished");
    }

    /// <param name="service">Its name, as certificates call it.</param>
    public static ContractMap PublishDestruction(this ContractMap map, string service) => map
        .KeepInside<DestructionStarted>()
        .Publish<DestructionFinished>(e => new CaseDestroyed(
            e.StreamId, e.Version, e.Data.CertificateId, service, e.Data.Keys, e.Data.Events, e.Data.Rows, e.Data.LedgerLine));
}
