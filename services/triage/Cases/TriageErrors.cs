using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Triage.Cases;

/// <summary>Expected failures of triage.</summary>
internal static class TriageErrors
{
    public static Refusal AcceptedByAnother { get; } = new(
        "case-accepted-by-another", StatusCodes.Status409Conflict, "A colleague has this case in handling.");

    public static Refusal NotAccepted { get; } = new(
        "case-not-accepted", StatusCodes.Status409Conflict, "Take the case in handling first.");

    public static Refusal MetByTheDecision { get; } = new(
        "met-by-the-decision", StatusCodes.Status422UnprocessableEntity, "This term is met by the decision and by nothing else.");

    public static Refusal AlreadyDecided { get; } = new(
        "case-already-decided", StatusCodes.Status409Conflict, "The case has been decided.");

    /// <summary>Joint statement of June 2022: a good talk alone is over.</summary>
    public static Refusal TalkIsNotEnough { get; } = new(
        "talk-is-not-enough", StatusCodes.Status422UnprocessableEntity,
        "A conversation in the line is not enough for exclusion, discrimination or racism.");
}
