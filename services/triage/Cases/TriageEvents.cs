using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases;

// The stored events of a case in triage. Their names (TriageService) and members are storage format: add, never rename.

public sealed record CaseReceived(
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    Disclosure Disclosure,
    string Category,
    IReadOnlyList<string> Grounds,
    bool InNormSet,
    string OrganisationalPart,
    DateOnly AcknowledgeBy,
    DateOnly DecideBy,
    DateOnly FeedbackBy,
    string ReferenceData);

public sealed record CaseAccepted(DateTimeOffset AcceptedAt, string Officer);

/// <param name="Reason">The reasoning in words.</param>
public sealed record CaseDecided(
    DateTimeOffset DecidedAt, string Officer, TriageOutcome Outcome, string ReasonCode, ProtectedContent Reason, string ReferenceData);
