using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Evidence;

/// <summary>Expected failures of evidence.</summary>
internal static class EvidenceErrors
{
    public static Refusal MethodNotPermitted { get; } = Refusal.Unprocessable("method-not-permitted", "The mandate does not permit this method.");

    /// <summary>Mailbox, phone: never on the word of one person.</summary>
    public static Refusal NotApproved { get; } = Refusal.Unprocessable("intrusive-not-approved", "This method needs a second investigator and a lawyer's check first.");

    /// <summary>What the prosecutor gives is under a law of its own, and is marked by it.</summary>
    public static Refusal BasisDoesNotFit { get; } = Refusal.Unprocessable("basis-does-not-fit", "This source does not go with this legal basis.");

    public static Refusal NoSuchFile { get; } = Refusal.Unprocessable("file-unknown", "There is no such file of yours that waits to be added.");

    public static Refusal TooLarge { get; } = new("file-too-large", StatusCodes.Status413PayloadTooLarge, "The file is larger than may be.");

    public static Refusal TooSlow { get; } = new("file-too-slow", StatusCodes.Status408RequestTimeout, "The file took too long to come in.");

    public static Refusal Empty { get; } = Refusal.Unprocessable("file-empty", "The file is empty.");

    public static Refusal NoFile { get; } = new("no-file", StatusCodes.Status404NotFound, "This evidence is an object; there is no file.");

    public static Refusal NotTheHolder { get; } = Refusal.Conflict("not-the-holder", "Somebody else holds this evidence.");

    public static Refusal AlreadyHandedOver { get; } = Refusal.Conflict("handed-over-already", "It was handed to somebody who has not answered yet.");

    public static Refusal NotHandedToYou { get; } = Refusal.Conflict("not-handed-to-you", "Nobody handed you this evidence.");

    public static Refusal CannotHold { get; } = Refusal.Unprocessable("cannot-hold", "Evidence goes to somebody else who investigates the case and declared to have no interest.");

    /// <summary>Both sign for a transfer, as long as there are both.</summary>
    public static Refusal HolderIsThere { get; } = Refusal.Conflict("holder-is-there", "Its holder still investigates the case: ask them to hand it over.");
}
