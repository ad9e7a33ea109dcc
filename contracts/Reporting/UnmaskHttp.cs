namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>Asks to know who the reporter is.</summary>
/// <param name="ReasonCode">A code of the reference data, of the kind <c>unmask</c>.</param>
/// <param name="Motive">Why, in words; 20 to 2,000 characters.</param>
/// <param name="InformReporter">The reporter is told beforehand and may answer.</param>
/// <param name="WhyNot">Why telling the reporter beforehand would endanger the investigation; 20 to 2,000 characters, only then.</param>
public sealed record RequestUnmask(string? ReasonCode, string? Motive, bool? InformReporter, string? WhyNot);

/// <param name="Motive">Why it is granted or refused, in words; 20 to 2,000 characters.</param>
public sealed record DecideUnmask(string? Motive);

/// <summary>What the reporter thinks of it. May be given again until it is decided; the last one counts.</summary>
/// <param name="Text">In the reporter's words; at most 2,000 characters.</param>
public sealed record AnswerUnmask(Guid? RequestId, bool? Agrees, string? Text);

/// <summary>Where a request to know the reporter stands.</summary>
public enum UnmaskState
{
    Open,
    Granted,
    NotGranted,

    /// <summary>Whoever asked took it back.</summary>
    Withdrawn,

    /// <summary>It was granted, and that is over.</summary>
    Ended,
}

/// <param name="Officer">The account that asked.</param>
/// <param name="AnswerBy">Last day for the reporter to answer; null when the reporter is not told beforehand.</param>
/// <param name="Until">When the grant ends or ended; null without a grant.</param>
/// <param name="Weighing">For those who decide on it; null for whoever asked.</param>
public sealed record UnmaskRequest(
    Guid RequestId,
    string Officer,
    DateTimeOffset RequestedAt,
    string ReasonCode,
    DateOnly? AnswerBy,
    UnmaskState State,
    DateTimeOffset? Until,
    UnmaskWeighing? Weighing);

/// <summary>What those who decide must weigh.</summary>
/// <param name="WhyNot">Why the reporter is not told; null when the reporter is.</param>
/// <param name="ReporterAgrees">The reporter's answer; null while there is none.</param>
/// <param name="MayGrantFrom">First day on which it can be granted when the reporter does not agree; null when that can be today.</param>
/// <param name="IsNameKnown">There is a name to give.</param>
public sealed record UnmaskWeighing(
    string Motive, string? WhyNot, bool? ReporterAgrees, string? ReporterText, DateOnly? MayGrantFrom, bool IsNameKnown);

/// <summary>A request to know who the reporter is, as the reporter sees it.</summary>
/// <param name="Agrees">The answer that was given; null while there is none.</param>
/// <param name="ToldBeforehand">The reporter was told before it was decided.</param>
public sealed record NameRequest(
    Guid RequestId,
    DateTimeOffset RequestedAt,
    string ReasonCode,
    DateOnly? AnswerBy,
    UnmaskState State,
    DateTimeOffset? Until,
    bool? Agrees,
    bool ToldBeforehand);

/// <summary>Who made a report. That it was read is recorded first.</summary>
/// <param name="Until">Until when the caller may read it; null without an end.</param>
public sealed record ReporterIdentity(Guid ReportId, ReporterContact Reporter, DateTimeOffset? Until);
