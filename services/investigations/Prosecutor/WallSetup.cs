using Marten;
using Zichtlijn.Investigations.Prosecutor.HandingOut;
using Zichtlijn.Investigations.Prosecutor.Reading;
using Zichtlijn.Investigations.Prosecutor.Sharing;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>The wiring of the wall to criminal law.</summary>
internal static class WallSetup
{
    public static void AddWall(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<PieceShelf>().AddSingleton<DisclosureBundle>();

    public static void StoreWall(this StoreOptions store)
    {
        store.Events.MapEventType<SharedWithProsecutor>("shared_with_prosecutor");
    }

    /// <summary>Nobody else is told what went to the prosecutor.</summary>
    public static ContractMap KeepWallInside(this ContractMap map) => map
        .KeepInside<SharedWithProsecutor>();

    /// <param name="desk">Those who investigate; the competent authority does not read what is gathered.</param>
    public static void MapWall(this IEndpointRouteBuilder desk)
    {
        desk.MapReadWall();
        desk.MapShareWithProsecutor();
        desk.MapFetchDisclosure();
    }
}
