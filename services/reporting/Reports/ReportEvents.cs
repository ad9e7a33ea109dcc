using Zichtlijn.Contracts;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports;

// The stored events of a report. Their names (ReportingService) and members are storage format: add, never rename.

/// <summary>The facts of a report: codes and dates, what others are told.</summary>
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
    string ReferenceData);

/// <summary>What was told, and by whom; always the second event of a report. It stands apart from the facts, so that
/// lists and the outbox never load it and it can be destroyed on its own.</summary>
/// <param name="Content">Narrative, persons, wishes (<see cref="ToldContent"/>).</param>
/// <param name="Reporter">Who told it; null when anonymous.</param>
public sealed record ReportTold(ProtectedContent Content, ProtectedContent? Reporter);

/// <summary>The desk confirmed receipt and made personal contact.</summary>
public sealed record ReceiptAcknowledged(DateTimeOffset AcknowledgedAt, string Officer);

public sealed record ReporterWrote(Guid MessageId, DateTimeOffset WrittenAt, ProtectedContent Text);

public sealed record DeskWrote(Guid MessageId, DateTimeOffset WrittenAt, string Officer, ProtectedContent Text);

/// <summary>Told by triage: somebody assesses the report.</summary>
public sealed record AssessmentStarted(DateTimeOffset StartedAt);

/// <summary>Told by triage: how it goes on. The reporter sees the step, not the outcome.</summary>
/// <param name="Closes">Nothing further follows.</param>
public sealed record AssessmentConcluded(DateTimeOffset ConcludedAt, bool Closes);
