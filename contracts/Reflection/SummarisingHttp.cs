namespace Zichtlijn.Contracts.Reflection.Http.V1;

/// <summary>Writes the case down for the room: <c>POST /rooms/{room}/summaries</c>, by whoever asked for it. Only what is left after masking is kept.</summary>
/// <param name="Text">50 to 10,000 characters.</param>
public sealed record WriteSummary(string? Text);

/// <summary>The facilitator lets the members read the summary: <c>POST /rooms/{room}/summary-checks</c>.</summary>
/// <param name="Checks">Each code of the checklist (<c>summaryChecks</c>).</param>
/// <param name="CombinationMotive">Why it may be shown although facts together still may point to somebody; needed then, and only then. 20 to 2,000 characters.</param>
public sealed record CheckSummary(IReadOnlyList<string>? Checks, string? CombinationMotive);

/// <summary>The facilitator sends the summary back: <c>POST /rooms/{room}/summary-returns</c>.</summary>
/// <param name="Remark">10 to 2,000 characters.</param>
public sealed record ReturnSummary(string? Remark);

/// <summary>How far the summary is.</summary>
public enum SummaryState
{
    ToCheck,

    /// <summary>It was sent back: a new version has to be written.</summary>
    Returned,

    /// <summary>Members who sit there read it.</summary>
    Checked,
}

/// <summary>The case without anybody in it.</summary>
/// <param name="Number">Its version, from 1.</param>
/// <param name="Found">What was masked in it, and how often. Codes.</param>
/// <param name="Combination">Facts that together still may point to somebody, by code; empty when none do.</param>
/// <param name="Remark">Why it was sent back; null when it was not.</param>
/// <param name="CombinationMotive">Why it may be shown all the same; null when nothing of it points to somebody, or it was not checked.</param>
/// <param name="Doubts">Words in it that may be names.</param>
public sealed record SummaryDetail(
    int Number, SummaryState State, string Text, DateTimeOffset WrittenAt, IReadOnlyList<MaskedFact> Found, IReadOnlyList<string> Combination, string? Remark, string? CombinationMotive,
    IReadOnlyList<string>? Doubts = null);

/// <param name="Kind">What was masked, by code.</param>
public sealed record MaskedFact(string Kind, int Count);
