using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary>Expected failures of whoever may confirm emergency access.</summary>
internal static class EmergencyErrors
{
    public static Refusal OwnRequest { get; } = Refusal.Conflict(
        "second-person-needed", "Somebody else must confirm what you asked for.");

    public static Refusal Expired { get; } = Refusal.Conflict(
        "emergency-access-expired", "Nobody confirmed this in time. It can be asked for again.");
}
