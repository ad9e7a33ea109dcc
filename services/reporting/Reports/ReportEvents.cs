using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports;

// The stored events of a report. Their names (ReportingService) and members are storage format: add, never rename.

/// <summary>The facts of a report: codes and dates, what others are told.</summary>
/// <param name="Barred">Marks of those who are kept out of the case: whoever is named, their managers and kin. Null in
/// reports from before anybody was kept out.</param>
/// <param name="HandledAt">The part whose people handle it; null when it is where it happened.</param>
/// <param name="LinkedTo">The report since which there is detriment; null when it is about something else.</param>
public sealed record ReportSubmitted(
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    Disclosure Disclosure,
    string Category,
    IReadOnlyList<string> Grounds,
    string OrganisationalPart,
    string Language,
    DateOnly AcknowledgeBy,
    DateOnly ContactBy,
    DateOnly AssessBy,
    DateOnly FeedbackBy,
    string ReferenceData,
    IReadOnlyList<string>? Barred = null,
    string? HandledAt = null,
    Guid? LinkedTo = null) : IHoldsPersons<ReportSubmitted>
{
    /// <summary>The number leads to the case in letters and memories; nobody needs it when the case is gone.</summary>
    public ReportSubmitted WithoutPersons() => this with { CaseNumber = "", Barred = null };
}

/// <summary>What was told, and by whom; always the second event of a report. It stands apart from the facts, so that
/// lists and the outbox never load it and it can be destroyed on its own.</summary>
/// <param name="Content">Narrative, persons, wishes (<see cref="ToldContent"/>).</param>
/// <param name="Reporter">Who told it; null when anonymous.</param>
public sealed record ReportTold(ProtectedContent Content, ProtectedContent? Reporter) : IHoldsPersons<ReportTold>
{
    public ReportTold WithoutPersons() => new(ProtectedContent.Destroyed, Reporter: null);
}

/// <summary>The desk took the report down from what somebody told it, and offers it to the reporter to check. The third event, then.</summary>
/// <param name="Channel">How it came, a code of the reference data.</param>
/// <param name="Person">The officer's mark.</param>
public sealed record ReportTakenDown(DateTimeOffset TakenAt, string Channel, string Officer, string Person) : IHoldsPersons<ReportTakenDown>
{
    public ReportTakenDown WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>The reporter said whether what was taken down is right.</summary>
/// <param name="Correction">What is different; null when it is right.</param>
public sealed record TranscriptAnswered(DateTimeOffset AnsweredAt, bool Approves, ProtectedContent? Correction) : IHoldsPersons<TranscriptAnswered>
{
    public TranscriptAnswered WithoutPersons() => this with { Correction = null };
}

/// <summary>The desk confirmed receipt and made personal contact.</summary>
public sealed record ReceiptAcknowledged(DateTimeOffset AcknowledgedAt, string Officer) : IHoldsPersons<ReceiptAcknowledged>
{
    public ReceiptAcknowledged WithoutPersons() => this with { Officer = "" };
}

/// <param name="AnswersTo">The question that it answers; null when it answers none.</param>
/// <param name="AnswersTriage">That question was triage's.</param>
public sealed record ReporterWrote(
    Guid MessageId, DateTimeOffset WrittenAt, ProtectedContent Text, Guid? AnswersTo = null, bool AnswersTriage = false) : IHoldsPersons<ReporterWrote>
{
    public ReporterWrote WithoutPersons() => this with { Text = ProtectedContent.Destroyed };
}

/// <param name="IsQuestion">It asks the reporter something.</param>
public sealed record DeskWrote(Guid MessageId, DateTimeOffset WrittenAt, string Officer, ProtectedContent Text, bool IsQuestion = false) : IHoldsPersons<DeskWrote>
{
    public DeskWrote WithoutPersons() => this with { Officer = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Whoever handles the case in triage asks the reporter something, without learning who that is.</summary>
public sealed record TriageAsked(Guid MessageId, DateTimeOffset WrittenAt, string Officer, ProtectedContent Text) : IHoldsPersons<TriageAsked>
{
    public TriageAsked WithoutPersons() => this with { Officer = "", Text = ProtectedContent.Destroyed };
}

/// <summary>The reporter was told how the report was assessed and what is done about it.</summary>
/// <param name="Closes">Nothing further follows.</param>
public sealed record FeedbackGiven(DateTimeOffset GivenAt, string Officer, ProtectedContent Assessment, ProtectedContent FollowUp, bool Closes)
    : IHoldsPersons<FeedbackGiven>
{
    public FeedbackGiven WithoutPersons() => this with { Officer = "", Assessment = ProtectedContent.Destroyed, FollowUp = ProtectedContent.Destroyed };
}

/// <summary>The reporter took the report back. Whether the organisation continues is decided elsewhere.</summary>
/// <param name="Reason">In the reporter's words; null without any.</param>
public sealed record ReportWithdrawn(DateTimeOffset WithdrawnAt, ProtectedContent? Reason) : IHoldsPersons<ReportWithdrawn>
{
    public ReportWithdrawn WithoutPersons() => this with { Reason = null };
}

/// <summary>The reporter lets more people know who they are.</summary>
/// <param name="Reporter">Who it is, when that was not known before or is told anew; null otherwise.</param>
public sealed record DisclosureChanged(DateTimeOffset ChangedAt, Disclosure Disclosure, ProtectedContent? Reporter) : IHoldsPersons<DisclosureChanged>
{
    public DisclosureChanged WithoutPersons() => this with { Reporter = null };
}

/// <summary>The reporter tells of detriment since this report. What was told stands in a report of its own.</summary>
/// <param name="CaseNumber">Of that report.</param>
public sealed record DetrimentReported(DateTimeOffset ReportedAt, Guid ReportId, string CaseNumber) : IHoldsPersons<DetrimentReported>
{
    public DetrimentReported WithoutPersons() => this with { CaseNumber = "" };
}

/// <summary>Told by triage: somebody assesses the report.</summary>
public sealed record AssessmentStarted(DateTimeOffset StartedAt);

/// <summary>Told by triage: how it goes on. The reporter sees the step, not the outcome.</summary>
/// <param name="Closes">Nothing further follows here.</param>
/// <param name="ForwardedTo">Who is competent instead, a code of the reference data: that the reporter is told (Awb 2:3).</param>
public sealed record AssessmentConcluded(DateTimeOffset ConcludedAt, bool Closes, string? ForwardedTo = null);

/// <summary>Told by those who investigate: what the reporter can read there. Without either there is nothing to read any more.</summary>
/// <param name="InvestigationVersion">Version of the investigation; what is not newer changes nothing.</param>
/// <param name="RespondBy">There is a draft of the report, and until this day they can say what they think of it.</param>
/// <param name="ReportedOn">The report is final since this day.</param>
/// <param name="Established">Something was established, so that it is weighed what follows.</param>
public sealed record InvestigationAdvanced(long InvestigationVersion, DateOnly? RespondBy, DateOnly? ReportedOn, bool Established = false);

/// <summary>Told by sanctioning: everybody whom it is about knows what is decided, or that became something else.</summary>
/// <param name="SanctioningVersion">Version of the case there; what is not newer changes nothing.</param>
/// <param name="MeasureTaken">A sanction was imposed on somebody.</param>
/// <param name="IsFinal">Nobody can change it any more.</param>
public sealed record OutcomeHeard(long SanctioningVersion, DateOnly On, bool MeasureTaken, bool IsFinal);

/// <summary>Told by restoration: recognition and restoration was offered to the reporter.</summary>
public sealed record RecognitionOfferHeard(DateOnly On);

/// <summary>Told by restoration: the reporter is asked whether something happened to them because of the report.</summary>
/// <param name="RestorationVersion">Version of the case there; what is not newer changes nothing.</param>
/// <param name="Check">When in the case, a code of the reference data.</param>
public sealed record DetrimentCheckHeard(long RestorationVersion, string Check, DateOnly DueOn);

/// <summary>Told by triage: there are new facts, and somebody else assesses it again.</summary>
public sealed record AssessmentReopened(DateTimeOffset ReopenedAt);

/// <summary>Told by triage: a higher level handles it from now on.</summary>
/// <param name="Part">Whose people handle it.</param>
public sealed record HandlingMoved(DateTimeOffset MovedAt, string Part);

/// <summary>Told by triage: the assessment is promised for another day.</summary>
/// <param name="TriageVersion">Version of the case in triage; what is not newer changes nothing.</param>
/// <param name="By">Null while nobody can say: the assessment stands still.</param>
/// <param name="ReasonCode">Why, a code of the reference data; null when it goes on after it stood still.</param>
public sealed record AssessmentPromised(long TriageVersion, DateOnly? By, string? ReasonCode);

/// <summary>Told by triage: how a term stands that the law gives whoever complains, beside the assessment.</summary>
/// <param name="TriageVersion">Version of the case in triage; what is not newer changes nothing.</param>
/// <param name="Clock">The code of the term.</param>
/// <param name="By">Its last day; null while it stands still, and when it is over.</param>
/// <param name="ReasonCode">Why it was made longer; null when that is not what happened.</param>
/// <param name="Replaces">The term that ended with it.</param>
public sealed record ComplaintPromised(long TriageVersion, string Clock, DateOnly? By, string? ReasonCode, string? Replaces = null);

/// <summary>Somebody of the desk has no interest in the report and may open it.</summary>
/// <param name="Person">The officer's mark.</param>
public sealed record NoConflictDeclared(DateTimeOffset DeclaredAt, string Officer, string Person) : IHoldsPersons<NoConflictDeclared>
{
    public NoConflictDeclared WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>Somebody of the desk has an interest in the report and is kept out of it from now on.</summary>
public sealed record DeskRecused(DateTimeOffset RecusedAt, string Officer, string Person) : IHoldsPersons<DeskRecused>
{
    public DeskRecused WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>Nobody of the part's desk is left: somebody of another part's takes over.</summary>
public sealed record DeskSubstituted(DateTimeOffset SubstitutedAt, string Officer, string Person) : IHoldsPersons<DeskSubstituted>
{
    public DeskSubstituted WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>Somebody is kept out of the case from now on: found out by the desk or here, or told by another service.</summary>
/// <param name="BarredBy">Who of the desk found out; null when nobody did.</param>
/// <param name="Motive">How it became known.</param>
/// <param name="FollowsFromReporter">It follows from who the reporter turned out to be, and the others must hear of it.</param>
public sealed record PersonBarred(
    DateTimeOffset BarredAt, string Person, string? BarredBy = null, ProtectedContent? Motive = null, bool FollowsFromReporter = false) : IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "", BarredBy = null, Motive = null };
}

/// <summary>Told by triage: who handles the case there, and whether that person may open it.</summary>
/// <param name="TriageVersion">Version of the case in triage; what is not newer changes nothing.</param>
public sealed record TriageHandlerChanged(long TriageVersion, string? Person, bool MayOpen) : IHoldsPersons<TriageHandlerChanged>
{
    public TriageHandlerChanged WithoutPersons() => this with { Person = null };
}

/// <summary>Told by triage or by those who investigate: somebody reads it beside the officer or investigates it, or does not any more.</summary>
/// <param name="TriageVersion">Version of the case in the service that told it; what is not newer for this person changes nothing.</param>
public sealed record CoReaderChanged(long TriageVersion, string Person, bool Reads, bool MayOpen) : IHoldsPersons<CoReaderChanged>
{
    public CoReaderChanged WithoutPersons() => this with { Person = "" };
}
