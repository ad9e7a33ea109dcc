namespace Zichtlijn.Contracts.Reflection.Http.V1;

/// <summary>When a room holds up a mirror.</summary>
public enum ReflectionMoment
{
    /// <summary>Asked for and answered by whoever handles the case in triage.</summary>
    BeforeTriageDecision,

    /// <summary>Asked for by the lawyer who weighs or by the competent authority, who answers.</summary>
    BeforeProposal,

    /// <summary>Asked for and answered by the competent authority.</summary>
    AfterDecision,

    /// <summary>About a theme, and about no case; the head of the part answers.</summary>
    Thematic,
}

/// <summary>How far a room is.</summary>
public enum RoomState
{
    /// <summary>It waits for a facilitator, for members or for the check of its summary.</summary>
    Requested,

    /// <summary>Everybody sits there whom it must have.</summary>
    Composed,

    /// <summary>The facilitator prepared it as well.</summary>
    Prepared,

    /// <summary>It was held; the advice is being written.</summary>
    Held,

    /// <summary>It advised: whoever was advised has to answer.</summary>
    Advised,

    /// <summary>It was answered; what was promised is being done.</summary>
    FollowUp,
    Closed,

    /// <summary>It ended before it was held.</summary>
    Stopped,
}

/// <summary>Asks for a room: <c>POST /cases/{id}/rooms</c>.</summary>
/// <param name="Moment">Not thematic: that has no case.</param>
/// <param name="Question">20 to 2,000 characters; only what is left after masking is kept.</param>
public sealed record AskRoom(ReflectionMoment? Moment, string? Question);

/// <summary>Asks for a room about a theme: <c>POST /themes</c>. Answered with the room, as <see cref="AskedRoom"/>.</summary>
/// <param name="Theme">A code of the reference data.</param>
/// <param name="Question">20 to 2,000 characters; only what is left after masking is kept.</param>
/// <param name="Lessons">Lessons of the library that it is about; none is fine.</param>
/// <param name="Part">Needed from the corps and the chief diversity officer; others ask for their own part.</param>
public sealed record AskTheme(string? Theme, string? Question, IReadOnlyList<Guid>? Lessons, string? Part = null);

/// <summary>A room that was asked for.</summary>
/// <param name="Room">Its id, by which everything in it is addressed: <c>/rooms/{room}</c>.</param>
public sealed record AskedRoom(Guid Room);

/// <summary>Ends a room before it is held: <c>POST /rooms/{room}/stops</c>, by its facilitator or whoever asked for it.</summary>
/// <param name="Motive">10 to 1,000 characters; only what is left after masking is kept.</param>
public sealed record StopRoom(string? Motive);

/// <summary>What somebody who may ask for rooms in a case sees of them: <c>GET /cases/{id}/reflection</c>.</summary>
/// <param name="Moments">Those at which the caller may ask for a room, or may read one.</param>
public sealed record CaseReflection(Guid CaseId, string CaseNumber, IReadOnlyList<MomentDetail> Moments, long Version);

/// <param name="IsOpen">The case has come so far and no further: a room can be asked for.</param>
/// <param name="MayAsk">The caller can ask for one now.</param>
/// <param name="Required">The rules want one at this moment, and none was answered yet.</param>
/// <param name="Rooms">Those of this moment that the caller may read, in the order in which they were asked for.</param>
public sealed record MomentDetail(ReflectionMoment Moment, bool IsOpen, bool MayAsk, bool Required, IReadOnlyList<RoomOfMoment> Rooms);

/// <param name="Room">Its id.</param>
/// <param name="Code">What people call it: <c>R-</c> and some letters.</param>
/// <param name="AnswerBy">The last day to answer; null while it did not advise.</param>
public sealed record RoomOfMoment(Guid Room, string Code, RoomState State, DateTimeOffset AskedAt, DateOnly? AnswerBy);
