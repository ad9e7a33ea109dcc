namespace Zichtlijn.Contracts.Clocks.V1;

/// <summary>What a clock of a case is doing.</summary>
public enum TermState
{
    Running,

    /// <summary>It stands still; it has no last day until it goes on.</summary>
    Suspended,

    /// <summary>What was due is done.</summary>
    Met,

    /// <summary>The term does not apply after all, or another one took its place.</summary>
    Withdrawn,
}

/// <summary>
/// A clock of a case began, stands still, goes on, was made longer or was met. Those of every case begin with
/// <c>ReportSubmitted</c>, and some end with what else is told; of these nothing is told twice.
/// </summary>
/// <param name="Clock">The code of its term in the reference data.</param>
/// <param name="LastDay">In Europe/Amsterdam; null unless it runs.</param>
/// <param name="ReasonCode">Why it is longer, a code of the reference data.</param>
/// <param name="Replaces">The clock that ended with it.</param>
public sealed record TermChanged(
    Guid CaseId, long Version, string Clock, TermState State, DateOnly? LastDay, string? ReasonCode = null, string? Replaces = null);

/// <summary>The last day of a term is over and what was due was not done.</summary>
public sealed record TermPassed(Guid CaseId, long Version, string Clock, DateOnly LastDay, DateTimeOffset PassedAt);
