using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Records;

/// <summary>Expected failures of keeping and destroying.</summary>
internal static class RecordsErrors
{
    public static Refusal LegalHold { get; } = new(
        "legal-hold", StatusCodes.Status409Conflict, "A legal hold stands: this case is not destroyed.");

    public static Refusal UnknownHold { get; } = new(
        "unknown-legal-hold", StatusCodes.Status422UnprocessableEntity, "No such hold was placed on this case.");

    public static Refusal AlreadyOrdered { get; } = new(
        "destruction-already-ordered", StatusCodes.Status409Conflict, "The destruction of this case was ordered already and waits for approval.");

    public static Refusal NotOrdered { get; } = new(
        "destruction-not-ordered", StatusCodes.Status409Conflict, "Nobody has ordered the destruction of this case.");

    public static Refusal FourEyes { get; } = new(
        "four-eyes", StatusCodes.Status422UnprocessableEntity, "Somebody else than who ordered the destruction must approve it.");

    public static Refusal NotConfirmed { get; } = new(
        "retention-not-confirmed", StatusCodes.Status409Conflict, "This rule is not confirmed, so there is nothing to withdraw.");
}
