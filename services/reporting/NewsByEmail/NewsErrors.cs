using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>Expected failures of mails that say that there is news.</summary>
internal static class NewsErrors
{
    public static Refusal NotOffered { get; } = new(
        "news-by-email-not-offered", StatusCodes.Status404NotFound, "No mails are sent from here. Look with your code whether there is news.");

    /// <summary>It counts as a wrong code does, see docs/adr/0014.</summary>
    public static Refusal UnknownLink { get; } = new(
        "unknown-link", StatusCodes.Status401Unauthorized, "This link does not work, or not any more.");

    public static Refusal TooManyConfirmations { get; } = Refusal.Conflict(
        "too-many-confirmations", "Enough mails to confirm an address were asked for. Try again some days later.");
}
