namespace Zichtlijn.Contracts.Reflection.Http.V1;

/// <summary>Proposes a lesson out of a room that was held: <c>POST /rooms/{room}/lessons</c>, by the facilitator. Only what is left after masking is kept.</summary>
/// <param name="Title">5 to 120 characters.</param>
/// <param name="Text">50 to 5,000 characters.</param>
/// <param name="Theme">A code of the reference data (<c>reflectionThemes</c>).</param>
/// <param name="Norms">Codes of the reference data (<c>conductNorms</c>).</param>
public sealed record ProposeLesson(string? Title, string? Text, string? Theme, IReadOnlyList<string>? Norms);

/// <summary>How far a lesson is that was proposed.</summary>
public enum ProposalState
{
    ToCheck,

    /// <summary>It does not become a lesson as it is.</summary>
    Returned,

    /// <summary>It stands in the library.</summary>
    Released,
}

/// <summary>A lesson that was proposed, for whoever proposed it and for those who can release it: <c>GET /lesson-proposals</c>.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Combination">Facts that together still may point to somebody, by code; empty when none do.</param>
/// <param name="MayRelease">The caller is of another part than the room, or of the corps.</param>
/// <param name="Remark">Why it was returned; null when it was not.</param>
/// <param name="Version">The one that releasing or returning it must name.</param>
/// <param name="Doubts">Words in it that may be names.</param>
public sealed record LessonProposal(
    Guid Proposal, ProposalState State, string Title, string Text, string Theme, IReadOnlyList<string> Norms, string Part, DateTimeOffset ProposedAt,
    IReadOnlyList<MaskedFact> Found, IReadOnlyList<string> Combination, bool MayRelease, string? Remark, long Version,
    IReadOnlyList<string>? Doubts = null);

/// <summary>Puts a lesson into the library: <c>POST /lesson-proposals/{proposal}/releases</c>, by a second person.</summary>
/// <param name="Checks">Each code of the checklist (<c>lessonChecks</c>).</param>
/// <param name="CombinationMotive">Needed when facts together still may point to somebody, and only then. 20 to 2,000 characters.</param>
public sealed record ReleaseLesson(IReadOnlyList<string>? Checks, string? CombinationMotive);

/// <summary>Does not release a lesson as it is: <c>POST /lesson-proposals/{proposal}/returns</c>.</summary>
/// <param name="Remark">10 to 2,000 characters.</param>
public sealed record ReturnLesson(string? Remark);

/// <summary>A lesson of the library: <c>GET /lessons?query=&amp;theme=&amp;page=</c> and <c>GET /lessons/{id}</c>. It names no case and nobody.</summary>
/// <param name="Part">Of the room that it came from, a code of the reference data.</param>
/// <param name="ReleasedOn">In Europe/Amsterdam.</param>
public sealed record LessonDetail(Guid Id, string Title, string Text, string Theme, IReadOnlyList<string> Norms, string Part, DateOnly ReleasedOn, long Version);

/// <summary>Takes a lesson out of the library: <c>POST /lessons/{id}/withdrawals</c>, by the corps or the chief diversity officer.</summary>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record WithdrawLesson(string? Motive);
