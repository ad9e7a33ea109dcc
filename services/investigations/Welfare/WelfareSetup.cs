using Marten;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Welfare;

/// <summary>The wiring of the question how people are doing.</summary>
internal static class WelfareSetup
{
    public static void StoreWelfare(this StoreOptions store) => store.Events.MapEventType<WelfareChecked>("welfare_checked");

    /// <summary>Nobody else is told how they are doing.</summary>
    public static ContractMap KeepWelfareInside(this ContractMap map) => map.KeepInside<WelfareChecked>();

    public static void MapWelfare(this IEndpointRouteBuilder desk)
    {
        desk.MapReadWelfare();
        desk.MapNoteWelfareCheck();
    }
}
