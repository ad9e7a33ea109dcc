using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>Expected failures of asking for a reporter's name. Only those that the desk sees tell whether there is one.</summary>
internal static class UnmaskErrors
{
    public static Refusal AlreadyKnown { get; } = Refusal.Conflict(
        "reporter-already-known", "The reporter chose to be known to whoever works on this case.");

    public static Refusal AlreadyAsked { get; } = Refusal.Conflict(
        "unmask-already-asked", "You have asked for this, or it was granted to you.");

    public static Refusal AlreadyDecided { get; } = Refusal.Conflict(
        "unmask-already-decided", "This request is not open any more.");

    public static Refusal OwnRequest { get; } = Refusal.Conflict(
        "second-person-needed", "Somebody else must decide on what you asked for.");

    /// <summary>For the desk alone.</summary>
    public static Refusal NothingToGrant { get; } = Refusal.Conflict(
        "reporter-is-anonymous", "Nobody knows who the reporter is. Refuse the request.");

    public static Refusal ReporterNotHeard { get; } = Refusal.Conflict(
        "reporter-not-heard", "The reporter still has time to answer.");
}
