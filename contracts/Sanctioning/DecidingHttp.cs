namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>Says what the authority intends to decide on one person (voornemen).</summary>
/// <param name="Charges">Of those that were established about them; at least one.</param>
/// <param name="Sanction">Null for none; in a case of the norm set a second authority has to agree to that.</param>
/// <param name="Measures">Measures that are no sanction, codes of the reference data.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
/// <param name="Deviation">Needed when it follows the range or the advice not, and only then.</param>
public sealed record IntendDecision(
    IReadOnlyList<int>? Charges, SanctionChoice? Sanction, IReadOnlyList<string>? Measures, string? Reasons, DeviationMotivation? Deviation);

/// <summary>What a decision does not follow.</summary>
public enum DeviatesFrom
{
    /// <summary>The sanctions that the matrix gives.</summary>
    Range,

    /// <summary>What the consultation advised.</summary>
    Advice,
}

/// <summary>Answers as a second authority.</summary>
/// <param name="Reasons">50 to 5,000 characters.</param>
public sealed record AnswerAsSecond(bool? Agrees, string? Reasons);

/// <summary>What the authority intended to decide at some moment.</summary>
/// <param name="DeviatesFrom">Empty when it follows both.</param>
/// <param name="NeedsSecond">It counts when a second authority agrees.</param>
/// <param name="Second">Null while there is no answer.</param>
public sealed record IntentionDetail(
    int Number, IReadOnlyList<int> Charges, SanctionChoice? Sanction, IReadOnlyList<string> Measures, string Reasons, IReadOnlyList<DeviatesFrom> DeviatesFrom,
    DeviationMotivation? Deviation, bool NeedsSecond, SecondAnswer? Second, string? By, DateTimeOffset At, string ReferenceData);

/// <summary>What a second authority answered.</summary>
public sealed record SecondAnswer(bool Agrees, string Reasons, string By, DateTimeOffset At);
