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

/// <summary>In which form somebody gives their views.</summary>
public enum ViewsForm
{
    Written,

    /// <summary>They were heard, and a lawyer noted what they said.</summary>
    Oral,

    /// <summary>They want to give none.</summary>
    Waived,
}

/// <param name="Text">What they said; 20 to 20,000 characters.</param>
public sealed record NoteHeardViews(string? Text);

/// <summary>Gives the caller's own views on what is intended for them.</summary>
/// <param name="Waives">They want to give none; then there is no text.</param>
/// <param name="Text">20 to 20,000 characters.</param>
public sealed record GiveViews(bool? Waives, string? Text);

/// <summary>Decides what was intended last.</summary>
/// <param name="Charges">Of those that were in it; at least one.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
/// <param name="ViewsAnswer">What the authority makes of the views, each point of them; 50 to 20,000 characters, needed when there are any and only then.</param>
/// <param name="AtOnce">It is carried out before it is irrevocable (Barp art. 82).</param>
public sealed record TakeDecision(IReadOnlyList<int>? Charges, string? Reasons, string? ViewsAnswer, bool? AtOnce);

/// <summary>How a decision was made known (Barp art. 81).</summary>
public enum NotificationForm
{
    HandedOverAndSigned,
    HandedOverAndNotSigned,
    RegisteredPost,
}

/// <param name="On">The day on which it was handed over or sent.</param>
public sealed record NotifyDecision(DateOnly? On, NotificationForm? Form);

/// <param name="On">The day on which it was handed in or posted.</param>
/// <param name="Grounds">10 to 20,000 characters.</param>
public sealed record NoteObjection(DateOnly? On, string? Grounds);

/// <summary>Objects to the decision on the caller.</summary>
/// <param name="Grounds">10 to 20,000 characters; null when they follow.</param>
public sealed record LodgeObjection(string? Grounds);

/// <param name="On">The day on which it was carried out.</param>
/// <param name="What">What was done; 10 to 5,000 characters.</param>
public sealed record ExecuteDecision(DateOnly? On, string? What);

/// <summary>What came of the last intended decision.</summary>
/// <param name="SentAt">Null while it was not sent.</param>
/// <param name="ViewsUntil">The last day to give views.</param>
/// <param name="Views">In the order in which they came.</param>
/// <param name="Decision">Null while there is none.</param>
/// <param name="ExternalAdvice">What others advised before it was decided.</param>
/// <param name="Longer">Terms that were made longer, in the order in which that happened: whom it is about reads why (Awb 4:8 and 7:10(3)).</param>
/// <param name="SignedLetters">The letters that are signed, on what is intended or decided now; for whom it is about, those that are theirs to read.</param>
public sealed record CourseDetail(
    DateTimeOffset? SentAt, DateOnly? ViewsUntil, IReadOnlyList<ViewsDetail> Views, DecisionDetail? Decision, IReadOnlyList<ExternalAdviceDetail>? ExternalAdvice = null,
    IReadOnlyList<ExtendedTerm>? Longer = null, IReadOnlyList<LetterKind>? SignedLetters = null);

/// <param name="Term">A code of the reference data.</param>
/// <param name="Until">Its last day since then.</param>
public sealed record ExtendedTerm(string Term, DateOnly Until, string Motive, DateTimeOffset At);

/// <param name="Text">Null when they want to give none.</param>
public sealed record ViewsDetail(ViewsForm Form, string? Text, DateTimeOffset At);

/// <summary>A decision and what followed on it.</summary>
/// <param name="AtOnce">It is carried out before it is irrevocable.</param>
/// <param name="ObjectionUntil">The last day to object; null while it was not made known.</param>
/// <param name="Objection">Null while there is none.</param>
/// <param name="IrrevocableSince">The first day on which nobody could contest it in time any more, and nobody had; null while somebody can.</param>
/// <param name="Sanction">As it was decided; what holds after an objection stands with that.</param>
/// <param name="Contest">What became of the objection; null while there is none.</param>
/// <param name="Probation">How its condition stands; null for what has none, and while it was not carried out.</param>
public sealed record DecisionDetail(
    IReadOnlyList<int> Charges, SanctionChoice? Sanction, IReadOnlyList<string> Measures, string Reasons, string? ViewsAnswer, bool AtOnce, string By, DateTimeOffset At, DateOnly? NotifiedOn,
    NotificationForm? Form, DateOnly? ObjectionUntil, ObjectionDetail? Objection, DateOnly? IrrevocableSince, DateOnly? ExecutedOn,
    ContestDetail? Contest = null, ProbationDetail? Probation = null);

/// <param name="Late">After the last day: whether that is excused is for who decides on it.</param>
public sealed record ObjectionDetail(DateOnly On, bool Late, string? Grounds);

/// <summary>What is intended or decided for the caller, in a list.</summary>
public sealed record ListedOwnMatter(Guid CaseId, int Matter, string CaseNumber, DateTimeOffset SentAt, bool IsDecided);

/// <summary>What is intended or decided for the caller: theirs to read, with the advice, and nothing about anybody else.</summary>
/// <param name="Intention">What was sent last.</param>
/// <param name="Factors">What is answered in its motivation.</param>
public sealed record OwnMatter(
    Guid CaseId, int Number, string CaseNumber, IntentionDetail Intention, IReadOnlyList<AnsweredFactor> Factors, AdviceDetail Advice, CourseDetail Course, long Version);

/// <param name="Code">Of the reference data.</param>
public sealed record AnsweredFactor(int Number, string Code);
