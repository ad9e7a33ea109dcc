using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>Expected failures of asking for a reporter's name. Only those that the desk sees tell whether there is one.</summary>
internal static class UnmaskErrors
{
    public static Refusal AlreadyKnown { get; } = new(
        "reporter-already-known", StatusCodes.Status409Conflict, "The reporter chose to be known to whoever works on this case.");

    public static Refusal AlreadyAsked { get; } = new(
        "unmask-already-asked", StatusCodes.Status409Conflict, "You have asked for this, or it was granted to you.");

    public static Refusal AlreadyDecided { get; } = new(
        "unmask-already-decided", StatusCodes.Status409Conflict, "This request is not open any more.");

    public static Refusal OwnRequest { get; } = new(
        "second-person-needed", StatusCodes.Status409Conflict, "Somebody else must decide on what you asked for.");

    /// <summary>For the desk alone.</summary>
    public static Refusal NothingToGrant { get; } = new(
        "reporter-is-anonymous", StatusCodes.Status409Conflict, "Nobody knows who the reporter is. Refuse the request.");

    public static Refusal ReporterNotHeard { get; } = new(
        "reporter-not-heard", StatusCodes.Status409Conflict, "The reporter still has time to answer.");
}
