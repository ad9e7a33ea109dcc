namespace Zichtlijn.Contracts.Reflection.Http.V1;

/// <summary>As what somebody looks at a room.</summary>
public enum RoomRole
{
    /// <summary>They asked for it.</summary>
    Requester,

    /// <summary>They answer it.</summary>
    Addressee,

    /// <summary>They lead it, or could.</summary>
    Facilitator,

    /// <summary>They were invited, or sit there.</summary>
    Member,
}

/// <summary>A room in the list of somebody: <c>GET /rooms?state=&amp;page=</c>, the one that waits longest on top.</summary>
/// <param name="Room">Its id.</param>
/// <param name="Code">What people call it: <c>R-</c> and some letters.</param>
/// <param name="CaseId">Null for whoever may not know of which case it is: facilitators and members; and of a theme.</param>
/// <param name="CaseNumber">The same.</param>
/// <param name="Theme">A code of the reference data; null when it is about a case.</param>
/// <param name="Part">Of the room; null for members.</param>
/// <param name="As">A requester who also answers is an addressee.</param>
/// <param name="WaitsForMe">The caller has something to do in it now.</param>
/// <param name="AnswerBy">The last day to answer; null while it did not advise.</param>
public sealed record ListedRoom(
    Guid Room, string Code, Guid? CaseId, string? CaseNumber, ReflectionMoment Moment, string? Theme, string? Part, RoomState State, RoomRole As, bool WaitsForMe,
    DateTimeOffset AskedAt, DateOnly? AnswerBy, long Version);

/// <summary>A room: <c>GET /rooms/{room}</c>. What the caller may not read is null, and lists of it are empty.</summary>
/// <param name="Question">Without names; null for whoever was invited and did not take the seat.</param>
/// <param name="Lessons">Lessons that a thematic room is about.</param>
/// <param name="IsFacilitator">The caller leads it.</param>
/// <param name="MustAnswerInvitation">The caller was invited and did not answer.</param>
/// <param name="IsRequester">The caller asked for it.</param>
/// <param name="MayAnswer">The caller is whoever has to answer, and did not sit in it.</param>
/// <param name="NeedsSummary">It is about a case: it is held with a summary that was checked.</param>
/// <param name="Summary">For whoever wrote it and the facilitator; for members once it was checked and they sit there.</param>
/// <param name="Seats">For the facilitator and those who sit there.</param>
/// <param name="NotMet">Rules of its composition that are not met now; for the facilitator.</param>
/// <param name="Script">For the facilitator.</param>
/// <param name="Session">For those who were there.</param>
public sealed record RoomDetail(
    Guid Room, string Code, Guid? CaseId, string? CaseNumber, ReflectionMoment Moment, string? Theme, string? Part, RoomState State, DateTimeOffset AskedAt, string? Question,
    IReadOnlyList<Guid> Lessons, bool IsFacilitator, bool MustAnswerInvitation, bool IsRequester, bool MayAnswer, bool HasFacilitator, bool NeedsSummary, SummaryDetail? Summary,
    IReadOnlyList<RoomSeat> Seats, IReadOnlyList<CompositionRule> NotMet, PreparationDetail? Preparation, IReadOnlyList<ScriptStep> Script, SessionDetail? Session,
    ReflectionAdviceDetail? Advice, DateOnly? AnswerBy, AnswerDetail? Answer, ClosingDetail? Closing, string? StopMotive, IReadOnlyList<LessonProposal> LessonProposals, long Version);
