namespace Zichtlijn.Contracts.Restoration.Http.V1;

/// <summary>How far recognition and restoration is with one reporter.</summary>
public enum RestorationState
{
    /// <summary>It still has to be offered.</summary>
    ToOffer,

    /// <summary>The reporter did not answer yet.</summary>
    Offered,

    /// <summary>The reporter does not want it now, and can change their mind at any time.</summary>
    Declined,

    /// <summary>The reporter wants it; what would help is not known yet.</summary>
    Accepted,

    /// <summary>The reporter said what would help.</summary>
    NeedsExplored,

    /// <summary>Something was agreed.</summary>
    Agreed,

    /// <summary>Something of it was done.</summary>
    Running,

    /// <summary>All of it was done, and the reporter said how it was.</summary>
    Evaluated,
    Closed,
}

/// <summary>How far a measure is.</summary>
public enum MeasureState
{
    /// <summary>Somebody still has to agree; who, nobody but they themselves can see.</summary>
    Proposed,

    /// <summary>Everybody who has to agreed.</summary>
    Agreed,
    CarriedOut,

    /// <summary>Whom it was for said how it was.</summary>
    Evaluated,

    /// <summary>It does not take place. By whom or why is kept nowhere.</summary>
    NotHeld,
}

/// <summary>Whether something happened to the reporter because of the report.</summary>
public enum DetrimentAnswer
{
    Nothing,
    Something,

    /// <summary>The worker tried and did not reach them; they can still answer.</summary>
    NotReached,
}

/// <summary>What a higher level has to look at.</summary>
public enum EscalationKind
{
    /// <summary>Nothing was offered in time.</summary>
    NotOffered,

    /// <summary>A measure was agreed and not carried out in time.</summary>
    MeasureNotDone,

    /// <summary>Nobody found out in time whether something happened to the reporter.</summary>
    CheckNotDone,

    /// <summary>Something happened to the reporter.</summary>
    Detriment,
}

/// <summary>A case as the workers of a part see it in their list.</summary>
/// <param name="Worker">The account of whoever works on it; null while nobody does.</param>
/// <param name="DueBy">The last day of what is due first; null when nothing is.</param>
/// <param name="ChecksOpen">How many detriment checks wait for an answer.</param>
public sealed record ListedRestorationCase(
    Guid CaseId, string CaseNumber, string Category, string OrganisationalPart, DateTimeOffset SubmittedAt, RestorationState State, string? Worker, bool Mine,
    DateOnly? DueBy, int ChecksOpen, int Escalations, long Version);

/// <summary>A case of recognition and restoration.</summary>
/// <param name="ReporterMark">Stands for the reporter in talk; this service knows no name.</param>
/// <param name="Disclosure">How far others may know who the reporter is, as they chose.</param>
/// <param name="ReportWithdrawn">The report was taken back; what was offered stands.</param>
/// <param name="MustDeclare">The reader works on it and did not declare their interest yet.</param>
/// <param name="File">What was told and agreed; null for whoever may not open it.</param>
public sealed record RestorationCaseDetail(
    Guid CaseId, string CaseNumber, string Category, string OrganisationalPart, DateTimeOffset SubmittedAt, DateTimeOffset? AcknowledgedAt, bool ReportWithdrawn,
    Disclosure Disclosure, string ReporterMark, RestorationState State, string? Worker, bool MustDeclare, RestorationFile? File, long Version);

/// <summary>What was told and agreed in a case.</summary>
/// <param name="Needs">What would help in the reporter's words, the newest on top.</param>
/// <param name="Persons">Those of whom the investigation found that nothing happened.</param>
/// <param name="Tracks">Joint tracks that the reporter was asked for.</param>
public sealed record RestorationFile(
    RecognitionOffer? Offer, RecognitionAnswer? Answer, IReadOnlyList<ToldNeeds> Needs, IReadOnlyList<Measure> Measures, RestorationEvaluation? Evaluation,
    IReadOnlyList<DetrimentCheck> Checks, IReadOnlyList<PersonnelAction> PersonnelActions, IReadOnlyList<Rehabilitation> Persons, IReadOnlyList<Escalation> Escalations,
    IReadOnlyList<MyTrack> Tracks, IReadOnlyList<RestorationTerm> Terms);

/// <param name="Text">What the worker wrote to the reporter.</param>
public sealed record RecognitionOffer(DateTimeOffset OfferedAt, string Text);

/// <param name="OnBehalf">The worker noted it for the reporter.</param>
public sealed record RecognitionAnswer(DateTimeOffset AnsweredAt, bool Accepted, bool OnBehalf);

/// <inheritdoc cref="RecognitionAnswer"/>
public sealed record ToldNeeds(int Number, DateTimeOffset ToldAt, bool OnBehalf, string Text);

/// <summary>Something that is done for somebody.</summary>
/// <param name="Kind">A code of the reference data.</param>
/// <param name="Person">The number of whoever it is for, among those who were wrongly accused; null for the reporter.</param>
/// <param name="Text">What exactly, as it was proposed.</param>
/// <param name="NeedsConsent">It needs the consent of somebody else as well, and ends whenever one of the two, or the worker, ends it.</param>
/// <param name="DoBy">The last day to carry it out; null before it was agreed and once it was done.</param>
/// <param name="Done">How it was carried out; null while it was not.</param>
/// <param name="Evaluation">Null while whom it is for said nothing of it.</param>
/// <param name="MayAnswer">The reader can say whether they agree.</param>
/// <param name="MayEnd">The reader can end it; nobody is told who did.</param>
/// <param name="MayEvaluate">The reader can say how it was.</param>
/// <param name="Other">For the worker alone; null while nobody else was asked.</param>
public sealed record Measure(
    int Number, string Kind, int? Person, MeasureState State, DateTimeOffset ProposedAt, string Text, bool NeedsConsent, DateOnly? DoBy, MeasureDone? Done,
    RestorationEvaluation? Evaluation, bool MayAnswer, bool MayEnd, bool MayEvaluate, OtherPerson? Other = null);

/// <summary>Who is asked for a conversation, as the worker sees it; not what they said.</summary>
/// <param name="HasOwnPage">They can answer on a page of their own; otherwise the worker notes what they say.</param>
/// <param name="Text">What the worker wrote to them.</param>
public sealed record OtherPerson(DateTimeOffset AskedAt, string Name, bool HasOwnPage, string Text);

/// <param name="ByRole">Who did it, by role: a code of the reference data.</param>
public sealed record MeasureDone(DateOnly On, string ByRole, string Text);

/// <param name="Satisfaction">From 1 to 5; null when they did not say.</param>
/// <param name="OnBehalf">The worker noted it for them.</param>
public sealed record RestorationEvaluation(DateTimeOffset At, int? Satisfaction, string? Text, bool OnBehalf);

/// <param name="Number">Of the check in the case.</param>
/// <param name="Check">A code of the reference data.</param>
/// <param name="Answer">Null while it is open.</param>
public sealed record DetrimentCheck(
    int Number, string Check, DateTimeOffset OpenedAt, DateOnly DueOn, DetrimentAnswer? Answer, DateTimeOffset? AnsweredAt, bool OnBehalf, string? Text);

/// <param name="Kind">A code of the reference data.</param>
public sealed record PersonnelAction(DateTimeOffset NotedAt, string Kind, DateOnly On, bool OnBehalf, string? Text);

/// <summary>Somebody of whom the investigation found that nothing happened.</summary>
/// <param name="Offer">Null while nothing was offered.</param>
/// <param name="Accepted">Null while they did not answer.</param>
public sealed record Rehabilitation(int Person, string Name, RecognitionOffer? Offer, bool? Accepted);

/// <param name="Number">Of the escalation in the case.</param>
/// <param name="Answer">What the corps does about it; null while it did not say.</param>
public sealed record Escalation(int Number, EscalationKind Kind, DateTimeOffset At, string? Answer);

/// <param name="Term">A code of the reference data, with what it runs for behind a colon.</param>
public sealed record RestorationTerm(string Term, DateOnly From, DateOnly? LastDay, DateOnly? MetOn, DateOnly? PassedOn);

/// <summary>What a higher level has to look at: no content, and nothing of the reporter.</summary>
public sealed record ListedEscalation(Guid CaseId, int Number, string CaseNumber, string OrganisationalPart, EscalationKind Kind, DateTimeOffset At, long Version);

/// <param name="Text">What the corps does about it; the worker reads it. 10 to 5,000 characters.</param>
public sealed record AnswerEscalation(string? Text);

/// <param name="Text">To the reporter, in plain words; 20 to 5,000 characters.</param>
public sealed record OfferRecognition(string? Text);

/// <param name="Accepts">Whether the reporter wants recognition and restoration.</param>
public sealed record AnswerOffer(bool? Accepts);

/// <param name="Text">What would help, in the reporter's words; 3 to 20,000 characters.</param>
public sealed record TellNeeds(string? Text);

/// <param name="Kind">A code of the reference data.</param>
/// <param name="Text">What exactly; 3 to 5,000 characters.</param>
/// <param name="Person">The number of whoever it is for, among those who were wrongly accused; null for the reporter.</param>
public sealed record ProposeMeasure(string? Kind, string? Text, int? Person = null);

/// <param name="Other">Whose consent is needed as well: an account or a full name.</param>
/// <param name="Text">To that person, in plain words and without anything of the report; 20 to 5,000 characters.</param>
public sealed record AskOther(string? Other, string? Text);

/// <param name="Measure">Its number.</param>
/// <param name="Agrees">False ends it.</param>
public sealed record AnswerMeasure(int? Measure, bool? Agrees);

/// <summary>A worker notes what the other person of a conversation said.</summary>
/// <param name="Agrees">False ends it.</param>
public sealed record NoteOtherConsent(bool? Agrees);

/// <param name="On">The day on which it was done.</param>
/// <param name="ByRole">Who did it, by role: a code of the reference data.</param>
/// <param name="Text">How; 10 to 5,000 characters.</param>
public sealed record CarryOutMeasure(DateOnly? On, string? ByRole, string? Text);

/// <param name="Measure">Its number; null for all of it together.</param>
/// <param name="Satisfaction">From 1 to 5.</param>
/// <param name="Text">How it was, at most 5,000 characters.</param>
public sealed record Evaluate(int? Measure, int? Satisfaction, string? Text);

/// <param name="Check">The number of the check.</param>
/// <param name="Text">What happened; needed when something did, and when the worker could not reach the reporter.</param>
public sealed record AnswerDetrimentCheck(int? Check, DetrimentAnswer? Answer, string? Text);

/// <param name="Kind">A code of the reference data.</param>
/// <param name="On">The day from which it counts; it can be to come.</param>
/// <param name="Text">At most 5,000 characters.</param>
public sealed record NotePersonnelAction(string? Kind, DateOnly? On, string? Text);

/// <param name="Account">The worker who goes on with it.</param>
public sealed record HandOverRestoration(string? Account);
