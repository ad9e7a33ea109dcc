using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports.Unmasking;

// Stored with the other events of a report. Names (ReportingService) and members are storage format: add, never rename.

/// <summary>Whoever handles the case in triage wants to know who reported it. The same whether anybody knows.</summary>
/// <param name="Person">The officer's mark.</param>
/// <param name="Motive">Why, in words.</param>
/// <param name="AnswerBy">Last day for the reporter to answer; null when the reporter is not told beforehand.</param>
/// <param name="WhyNot">Why the reporter is not told; null when the reporter is.</param>
public sealed record UnmaskRequested(
    Guid RequestId,
    DateTimeOffset RequestedAt,
    string Officer,
    string Person,
    string ReasonCode,
    ProtectedContent Motive,
    DateOnly? AnswerBy,
    ProtectedContent? WhyNot,
    string ReferenceData) : IHoldsPersons<UnmaskRequested>
{
    public UnmaskRequested WithoutPersons() => this with { Officer = "", Person = "", Motive = ProtectedContent.Destroyed, WhyNot = null };
}

/// <summary>The reporter said what they think of it.</summary>
/// <param name="Text">In the reporter's words; null without any.</param>
public sealed record UnmaskAnswered(Guid RequestId, DateTimeOffset AnsweredAt, bool Agrees, ProtectedContent? Text) : IHoldsPersons<UnmaskAnswered>
{
    public UnmaskAnswered WithoutPersons() => this with { Text = null };
}

/// <summary>A second person let one person know who the reporter is, for a time.</summary>
/// <param name="Officer">Who granted it.</param>
/// <param name="Until">When it ends at the latest.</param>
/// <param name="ToldFrom">From when a reporter who was not told beforehand is told; null when the reporter was.</param>
public sealed record UnmaskGranted(
    Guid RequestId, DateTimeOffset GrantedAt, string Officer, ProtectedContent Motive, DateTimeOffset Until, DateTimeOffset? ToldFrom, string ReferenceData)
    : IHoldsPersons<UnmaskGranted>
{
    public UnmaskGranted WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

public sealed record UnmaskRefused(Guid RequestId, DateTimeOffset RefusedAt, string Officer, ProtectedContent Motive) : IHoldsPersons<UnmaskRefused>
{
    public UnmaskRefused WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>Whoever asked does not need it, or not any more.</summary>
public sealed record UnmaskWithdrawn(Guid RequestId, DateTimeOffset WithdrawnAt);
