using Marten;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>The wiring of intrusive means.</summary>
internal static class MeansSetup
{
    public static void StoreMeans(this StoreOptions store)
    {
        store.Events.MapEventType<MeansAsked>("means_asked");
        store.Events.MapEventType<ProportionalityChecked>("proportionality_checked");
        store.Events.MapEventType<MeansAnswered>("means_answered");
    }

    /// <summary>Nobody else is told of them; only that somebody who is no investigator had a hand in the case, by mark.</summary>
    public static ContractMap PublishWhoJudgedMeans(this ContractMap map) => map
        .KeepInside<MeansAsked>()
        .Publish<ProportionalityChecked>(e => e.Data.Person is { } person ? new PersonWorkedOnCase(e.StreamId, e.Version, person) : null)
        .KeepInside<MeansAnswered>();

    public static void MapMeans(this IEndpointRouteBuilder desk)
    {
        desk.MapReadMeans();
        desk.MapAskMeans();
    }
}
