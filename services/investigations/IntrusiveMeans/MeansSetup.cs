using Marten;
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

    /// <summary>Nobody else is told of them.</summary>
    public static ContractMap KeepMeansInside(this ContractMap map) => map
        .KeepInside<MeansAsked>()
        .KeepInside<ProportionalityChecked>()
        .KeepInside<MeansAnswered>();

    public static void MapMeans(this IEndpointRouteBuilder desk)
    {
        desk.MapReadMeans();
        desk.MapAskMeans();
    }
}
