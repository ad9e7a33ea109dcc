namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>How far an investigation is, in the plain stages that a reporter is told.</summary>
public enum ReporterStage
{
    /// <summary>It is being prepared: a mandate, investigators, a plan.</summary>
    Preparing,

    /// <summary>Investigators gather what there is.</summary>
    Investigating,

    /// <summary>There is a draft of the report, and both sides can say what they think of it.</summary>
    Responding,

    /// <summary>Somebody else looks at the report.</summary>
    InReview,

    /// <summary>The report is final.</summary>
    Reported,

    /// <summary>It ended without a report.</summary>
    Ended,
}

/// <summary>What the reporter sees of the investigation of their report. Never who investigates, who else was heard, or what the other side said.</summary>
/// <param name="Draft">Their version of the draft of the report; null before there is one, and when it is final.</param>
/// <param name="Responses">What they said about a draft, the newest on top.</param>
/// <param name="HasReport">The report is final, and their version of it can be read.</param>
public sealed record ReporterInvestigation(
    string CaseNumber, ReporterStage Stage, ReporterDraft? Draft, IReadOnlyList<ReporterResponse> Responses, bool HasReport, long Version);

/// <param name="RespondBy">The last day to respond.</param>
/// <param name="MayRespond">They still can, also after that day.</param>
/// <param name="Findings">One for each charge.</param>
/// <param name="ExtendedAt">When both sides got longer to respond, last; null when they did not.</param>
public sealed record ReporterDraft(
    DateOnly RespondBy, bool MayRespond, string Summary, string Course, IReadOnlyList<ReporterFinding> Findings, DateTimeOffset? ExtendedAt = null);

/// <param name="Conduct">What was investigated.</param>
public sealed record ReporterFinding(int Charge, string Conduct, Finding? Finding, string Reasoning);

/// <param name="ByThemselves">On their own page; otherwise an investigator noted it.</param>
public sealed record ReporterResponse(DateTimeOffset GivenAt, bool ByThemselves, string Text);
