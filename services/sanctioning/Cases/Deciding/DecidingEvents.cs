using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>The authority says what it intends to impose, now that it was advised.</summary>
/// <param name="Person">The mark of whoever intends it.</param>
/// <param name="Number">Of the intended decision in its matter; a later one replaces it and the old one stays readable.</param>
/// <param name="Charges">Of those that were established: never another.</param>
/// <param name="Sanction">Null for none.</param>
/// <param name="Text">The reasons.</param>
/// <param name="DeviatesFrom">What it does not follow; empty when there is nothing to motivate.</param>
/// <param name="Deviation">Null when it follows both.</param>
/// <param name="NeedsSecond">No sanction for what is in the norm set: it counts when a second authority agrees.</param>
/// <param name="ReferenceData">Version of the sanctions, their limits and the matrix.</param>
public sealed record DecisionIntended(
    DateTimeOffset IntendedAt, string By, string Person, int Matter, int Number, IReadOnlyList<int> Charges, SanctionChoice? Sanction, IReadOnlyList<string> Measures,
    ProtectedContent Text, IReadOnlyList<DeviatesFrom> DeviatesFrom, DeviationRecord? Deviation, bool NeedsSecond, string ReferenceData) : IInMatter, IHoldsPersons<DecisionIntended>
{
    public DecisionIntended WithoutPersons() => this with
    {
        By = "", Person = "", Text = ProtectedContent.Destroyed, Deviation = Deviation is null ? null : Deviation with { Text = ProtectedContent.Destroyed },
    };
}

/// <summary>A second authority looked at a case of the norm set that would end without a sanction.</summary>
/// <param name="Number">Of the intended decision.</param>
/// <param name="Text">Why they agree, or not.</param>
public sealed record SecondAuthorityAnswered(
    DateTimeOffset AnsweredAt, string By, string Person, int Matter, int Number, bool Agrees, ProtectedContent Text) : IInMatter, IHoldsPersons<SecondAuthorityAnswered>
{
    public SecondAuthorityAnswered WithoutPersons() => this with { By = "", Person = "", Text = ProtectedContent.Destroyed };
}

/// <summary>What is intended was sent to whom it is about: they can give their views until the last day of the term that runs from now on.</summary>
/// <param name="Number">Of the intended decision.</param>
public sealed record IntentionSent(DateTimeOffset SentAt, string By, int Matter, int Number) : IInMatter, IHoldsPersons<IntentionSent>
{
    public IntentionSent WithoutPersons() => this with { By = "" };
}

/// <summary>Views on what is intended: by whom it is about, or noted by a lawyer who heard them.</summary>
/// <param name="By">The account that wrote it down.</param>
/// <param name="Text">Null when they want to give none.</param>
public sealed record ViewsGiven(DateTimeOffset GivenAt, string By, int Matter, ViewsForm Form, ProtectedContent? Text) : IInMatter, IHoldsPersons<ViewsGiven>
{
    public ViewsGiven WithoutPersons() => this with { By = "", Text = Text is null ? null : ProtectedContent.Destroyed };
}

/// <summary>Somebody from outside advised before it was decided.</summary>
/// <param name="Text">An <see cref="OutsideAdvice"/>.</param>
public sealed record ExternalAdviceNoted(DateTimeOffset NotedAt, string By, int Matter, ProtectedContent Text) : IInMatter, IHoldsPersons<ExternalAdviceNoted>
{
    public ExternalAdviceNoted WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <param name="From">Who advises.</param>
public sealed record OutsideAdvice(string From, string Text);

/// <summary>The authority decides: what it intended last, on charges of that and no others.</summary>
/// <param name="Person">The mark of whoever decides.</param>
/// <param name="Intention">Number of the intended decision.</param>
/// <param name="AtOnce">It is executed before it is irrevocable, and says so (Barp art. 82).</param>
/// <param name="Text">The reasons.</param>
/// <param name="ViewsAnswer">What the authority says to the views; null when none were given.</param>
public sealed record DecisionTaken(
    DateTimeOffset TakenAt, string By, string Person, int Matter, int Intention, IReadOnlyList<int> Charges, bool AtOnce, ProtectedContent Text, ProtectedContent? ViewsAnswer,
    string ReferenceData) : IInMatter, IHoldsPersons<DecisionTaken>
{
    public DecisionTaken WithoutPersons() => this with
    {
        By = "", Person = "", Text = ProtectedContent.Destroyed, ViewsAnswer = ViewsAnswer is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>The decision was made known (Awb 3:41): the term to object runs from the day after.</summary>
/// <param name="On">The day on which it was handed over or sent.</param>
public sealed record DecisionNotified(DateTimeOffset NotedAt, string By, int Matter, DateOnly On, NotificationForm Form) : IAfterDecision, IHoldsPersons<DecisionNotified>
{
    public DecisionNotified WithoutPersons() => this with { By = "" };
}

/// <summary>Whom it is about objects.</summary>
/// <param name="On">The day on which it was handed in or posted.</param>
/// <param name="Late">After the last day: noted and not refused; whether that is excused is for who decides on it (Awb 6:11).</param>
/// <param name="Text">The grounds; null when they follow.</param>
public sealed record ObjectionLodged(DateTimeOffset LodgedAt, string By, int Matter, DateOnly On, bool Late, ProtectedContent? Text) : IAfterDecision, IHoldsPersons<ObjectionLodged>
{
    public ObjectionLodged WithoutPersons() => this with { By = "", Text = Text is null ? null : ProtectedContent.Destroyed };
}

/// <summary>What was decided is carried out.</summary>
public sealed record DecisionExecuted(DateTimeOffset NotedAt, string By, int Matter, DateOnly On, ProtectedContent Text) : IAfterDecision, IHoldsPersons<DecisionExecuted>
{
    public DecisionExecuted WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
