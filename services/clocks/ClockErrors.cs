using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>Expected failures of the clocks of a case.</summary>
public static class ClockErrors
{
    public static Refusal Unknown { get; } = Refusal.Unprocessable(
        "term-unknown", "The case has no such term.");

    public static Refusal NothingStops { get; } = Refusal.Unprocessable(
        "no-term-stops", "No open term of this case stands still for that.");

    public static Refusal NothingAsked { get; } = Refusal.Conflict(
        "no-extension-asked", "Nobody asks to make this term longer.");

    public static Refusal AskedAlready { get; } = Refusal.Conflict(
        "extension-asked-already", "The corps has not answered the last request yet.");

    public static Refusal SamePerson { get; } = Refusal.Unprocessable(
        "second-person-required", "Somebody else must decide than whoever asks.");

    public static Refusal NoCommittee { get; } = Refusal.Unprocessable(
        "no-committee-term", "The law knows no other term for this with a committee.");

    /// <summary>What a rule of the clock says.</summary>
    public static Refusal Of(ClockFault fault) => fault switch
    {
        ClockFault.IsMet => Refusal.Conflict("term-met", "What was due is done: the term does not change any more."),
        ClockFault.IsOver => Refusal.Conflict("term-over", "The term is over: what has passed is not made longer."),
        ClockFault.IsSuspended => Refusal.Conflict("term-suspended", "The term stands still already."),
        ClockFault.IsRunning => Refusal.Conflict("term-running", "The term runs."),
        ClockFault.OutOfOrder => Refusal.Unprocessable("term-out-of-order", "That day is before what happened to the term last."),
        ClockFault.MayNotBeSuspended => NothingStops,
        ClockFault.NoExtensionLeft => Refusal.Unprocessable("no-extension-left", "The term cannot be made longer any more."),
        ClockFault.ExtensionTooLong => Refusal.Unprocessable("extension-too-long", "That is longer than this extension may be."),
        ClockFault.FormMissing => Refusal.Unprocessable("extension-form-missing", "What this extension needs was not done."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault of a clock."),
    };
}
