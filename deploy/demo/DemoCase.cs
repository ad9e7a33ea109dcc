using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Demo;

/// <summary>What happens to one synthetic report, and when. What is null has not happened yet.</summary>
public sealed record DemoCase(
    string Key,
    SubmitReport Report,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? DecidedAt,
    TriageOutcome Outcome,
    string ReasonCode,
    DateTimeOffset? FeedbackAt,
    DateTimeOffset? MandatedAt,
    DateTimeOffset? StaffedAt,
    DateTimeOffset? PlannedAt,
    IReadOnlyList<DemoMessage> Messages);

public sealed record DemoMessage(bool FromReporter, string Text, DateTimeOffset At);
