namespace Zichtlijn.Contracts.Reflection.Http.V1;

/// <summary>What is done with an advice.</summary>
public enum ReflectionAnswer
{
    Follow,
    Partly,
    Not,
}

/// <summary>Answers an advice, once: <c>POST /rooms/{room}/answers</c>, by whoever was advised.</summary>
/// <param name="Motive">Needed for partly and not, at least as long as the rules want; at most 5,000 characters. Members read it: only what is left after masking is kept.</param>
public sealed record AnswerAdvice(ReflectionAnswer? Answer, string? Motive);

public sealed record AnswerDetail(ReflectionAnswer Answer, string? Motive, DateTimeOffset AnsweredAt);

/// <summary>Closes a room that was answered: <c>POST /rooms/{room}/closings</c>, by the facilitator.</summary>
/// <param name="Done">What was done with the advice; 20 to 5,000 characters.</param>
public sealed record CloseRoom(string? Done);

public sealed record ClosingDetail(string Done, DateTimeOffset ClosedAt);
