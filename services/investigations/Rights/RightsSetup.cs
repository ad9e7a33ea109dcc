using Marten;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Rights;

/// <summary>The wiring of the rights of those whose conduct is investigated.</summary>
internal static class RightsSetup
{
    public static void StoreRights(this StoreOptions store)
    {
        store.Events.MapEventType<SubjectNotified>("subject_notified");
    }

    /// <summary>Nobody else is told who was notified.</summary>
    public static ContractMap KeepRightsInside(this ContractMap map) => map
        .KeepInside<SubjectNotified>();
}
