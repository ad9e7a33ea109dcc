using Microsoft.AspNetCore.Http;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>Expected failures of the clocks of a case.</summary>
public static class ClockErrors
{
    public static Refusal Unknown { get; } = new(
        "term-unknown", StatusCodes.Status422UnprocessableEntity, "The case has no such term.");

    public static Refusal NothingStops { get; } = new(
        "no-term-stops", StatusCodes.Status422UnprocessableEntity, "No open term of this case stands still for that.");

    public static Refusal NothingAsked { get; } = new(
        "no-extension-asked", StatusCodes.Status409Conflict, "Nobody asks to make this term longer.");

    public static Refusal AskedAlready { get; } = new(
        "extension-asked-already", StatusCodes.Status409Conflict, "The corps has not answered the last request yet.");

    public static Refusal SamePerson { get; } = new(
        "second-person-required", StatusCodes.Status422UnprocessableEntity, "Somebody else must decide than whoever asks.");

    public static Refusal NoCommittee { get; } = new(
        "no-committee-term", StatusCodes.Status422UnprocessableEntity, "The law knows no other term for this with a committee.");

    /// <summary>What a rule of the clock says.</summary>
    public static Refusal Of(ClockFault fault) => fault switch
    {
        ClockFault.IsMet => new("term-met", StatusCodes.Status409Conflict, "What was due is done: the term does not change any more."),
        ClockFault.IsOver => new("term-over", StatusCodes.Status409Conflict, "The term is over: what has passed is not made longer."),
        ClockFault.IsSuspended => new("term-suspended", StatusCodes.Status409Conflict, "The term stands still already."),
        ClockFault.IsRunning => new("term-running", StatusCodes.Status409Conflict, "The term runs."),
        ClockFault.OutOfOrder => new("term-out-of-order", StatusCodes.Status422UnprocessableEntity, "That day is before what happened to the term last."),
        ClockFault.MayNotBeSuspended => NothingStops,
        ClockFault.NoExtensionLeft => new("no-extension-left", StatusCodes.Status422UnprocessableEntity, "The term cannot be made longer any more."),
        ClockFault.ExtensionTooLong => new("extension-too-long", StatusCodes.Status422UnprocessableEntity, "That is longer than this extension may be."),
        ClockFault.FormMissing => new("extension-form-missing", StatusCodes.Status422UnprocessableEntity, "What this extension needs was not done."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault of a clock."),
    };
}
