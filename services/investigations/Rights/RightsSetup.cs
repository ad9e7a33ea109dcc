using Marten;
using Zichtlijn.Investigations.Rights.Notifying;
using Zichtlijn.Investigations.Rights.Reading;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Rights;

/// <summary>The wiring of the rights of those whose conduct is investigated.</summary>
internal static class RightsSetup
{
    public static void StoreRights(this StoreOptions store)
    {
        store.Events.MapEventType<SubjectNotified>("subject_notified");
        store.Events.MapEventType<DroppedChargesTold>("dropped_charges_told");
        store.Events.MapEventType<CounselNamed>("counsel_named");
    }

    /// <summary>Nobody else is told who was notified, or who assists them.</summary>
    public static ContractMap KeepRightsInside(this ContractMap map) => map
        .KeepInside<SubjectNotified>()
        .KeepInside<DroppedChargesTold>()
        .KeepInside<CounselNamed>();

    public static void MapRights(this IEndpointRouteBuilder desk)
    {
        desk.MapReadNotices();
        desk.MapNotifySubject();
        desk.MapTellDropped();
        desk.MapNameCounsel();
    }
}
