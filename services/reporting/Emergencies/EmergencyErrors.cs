using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary>Expected failures of whoever may confirm emergency access.</summary>
internal static class EmergencyErrors
{
    public static Refusal OwnRequest { get; } = new(
        "second-person-needed", StatusCodes.Status409Conflict, "Somebody else must confirm what you asked for.");

    public static Refusal Expired { get; } = new(
        "emergency-access-expired", StatusCodes.Status409Conflict, "Nobody confirmed this in time. It can be asked for again.");
}
