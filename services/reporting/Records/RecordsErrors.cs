using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Records;

/// <summary>Expected failures of keeping and destroying.</summary>
internal static class RecordsErrors
{
    public static Refusal LegalHold { get; } = Refusal.Conflict(
        "legal-hold", "A legal hold stands: this case is not destroyed.");

    public static Refusal UnknownHold { get; } = Refusal.Unprocessable(
        "unknown-legal-hold", "No such hold was placed on this case.");

    public static Refusal AlreadyOrdered { get; } = Refusal.Conflict(
        "destruction-already-ordered", "The destruction of this case was ordered already and waits for approval.");

    public static Refusal NotOrdered { get; } = Refusal.Conflict(
        "destruction-not-ordered", "Nobody has ordered the destruction of this case.");

    public static Refusal FourEyes { get; } = Refusal.Unprocessable(
        "four-eyes", "Somebody else than who ordered the destruction must approve it.");

    public static Refusal NotConfirmed { get; } = Refusal.Conflict(
        "retention-not-confirmed", "This rule is not confirmed, so there is nothing to withdraw.");
}
