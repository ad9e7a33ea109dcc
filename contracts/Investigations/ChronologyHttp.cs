namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Something that happened in an investigation. It holds words only where somebody gave a motive.</summary>
/// <param name="At">When it was noted.</param>
/// <param name="By">The account that did it, or <c>reporter</c> for the reporter on their own page; null when the rules did, or when the caller does not learn
/// yet who looks at the report.</param>
/// <param name="Whom">The account that it was done with: who was assigned, who was handed something, who was asked; null also as <paramref name="By"/> is.</param>
/// <param name="Piece">
/// What people call the piece it is about: <c>E-1</c> evidence, <c>I-2</c> an interview, <c>M-1</c> a version of the mandate, <c>P-1</c> of
/// the plan, <c>S-3</c> a step of it, <c>N-1</c> a notice of charges, <c>D-1</c> a disclosure to the prosecutor, <c>C-1</c> a case file that
/// was handed out.
/// </param>
/// <param name="PieceId">Of evidence and interviews.</param>
/// <param name="Code">Of the reference data: a term, a method, or a source; null when the caller does not read what was gathered.</param>
/// <param name="Day">The day it is about, where that is another one: the last day of a term, when an interview takes place.</param>
/// <param name="Text">The motive, or the title of evidence; null where there is none, or when the caller does not read what was gathered.</param>
public sealed record ChronologyEntry(
    DateTimeOffset At, ChronologyKind Kind, Happening What, string? By, string? Whom, string? Piece, Guid? PieceId, string? Code, DateOnly? Day,
    string? Text);

/// <summary>What an entry of the chronology is about.</summary>
public enum ChronologyKind
{
    Mandate,
    Staffing,
    Plan,
    Evidence,
    Interviews,
    Means,
    Rights,
    Welfare,
    Report,
    Prosecutor,
    Terms,
    Exports,
}

/// <summary>In which order a chronology is read.</summary>
public enum ChronologyOrder
{
    OldestFirst,
    NewestFirst,
}

/// <summary>What can happen in an investigation.</summary>
public enum Happening
{
    InvestigationAsked,
    WeighedAgain,
    RaisedToCorps,
    MandateGiven,
    MandateAmended,
    AuthoritySteppedBack,
    InquiryEnded,
    InquiryBecameInvestigation,
    InvestigationAborted,
    LeftToProsecutor,
    InvestigatorAssigned,
    InvestigatorWithdrawn,
    NoInterestDeclared,
    InvestigatorSteppedBack,
    PlanWritten,
    StepDone,
    EvidenceAdded,
    EvidenceHandedOver,
    EvidenceTaken,
    EvidenceDeclined,
    EvidenceTakenOver,
    DutyToAnswerMarked,
    InterviewPlanned,
    InterviewMoved,
    InterviewCancelled,
    InterviewHeld,
    MinutesWritten,
    MinutesSigned,
    SignatureRefused,
    CopyHandedOver,
    MeansAsked,
    MeansProportionate,
    MeansNotProportionate,
    MeansApproved,
    MeansRefused,
    SubjectNotified,
    DroppedChargesTold,
    CounselNamed,
    ReporterCheckedOn,
    SubjectCheckedOn,
    DraftSubmitted,
    ResponseTimeAsked,
    ResponseTimeExtended,
    ReporterResponded,
    SubjectResponded,
    ReviewAsked,
    ReviewerDeclared,
    ReviewAgreed,
    ReviewSentBack,
    ReportFinalised,
    SharedWithProsecutor,
    TermStarted,
    TermWithdrawn,
    TermSuspended,
    TermResumed,
    ExtensionAsked,
    ExtensionRefused,
    TermExtended,
    TermMet,
    TermPassed,
    CaseFileExported,
}
