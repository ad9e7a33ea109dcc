using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

// Stored in the stream of the case, by every service that keeps clocks. Their names (ClockStorage) and members are
// storage format: add, never rename. A clock is named by the code of its term (see CaseClock). The last day is kept as it was told: a
// later version of the rules does not change what was promised.

/// <summary>Something happened to a clock of a case.</summary>
public interface IClockEvent
{
    /// <summary>The code of its term.</summary>
    string Clock { get; }
}

/// <summary>A term runs from now on.</summary>
/// <param name="From">The day of the event that set it going; that can be before it was known that the term applies.</param>
/// <param name="ReferenceData">Version of the rules that it follows to its end.</param>
/// <param name="Replaces">The clock whose place it takes, for example when a committee handles a complaint.</param>
/// <param name="Length">Its own length, a period, where its term says only how long it may be; null for that of its term.</param>
public sealed record ClockStarted(
    DateTimeOffset StartedAt, string Clock, DateOnly From, DateOnly LastDay, string ReferenceData, string? Replaces = null, string? Length = null) : IClockEvent;

/// <summary>The term does not apply after all.</summary>
public sealed record ClockWithdrawn(DateTimeOffset WithdrawnAt, string Clock) : IClockEvent;

/// <summary>The clock stands still; nobody knows its last day until it goes on.</summary>
public sealed record ClockSuspended(
    DateTimeOffset SuspendedAt, string Clock, SuspensionGround Ground, string Officer, ProtectedContent Motive) : IClockEvent, IHoldsPersons<ClockSuspended>
{
    public ClockSuspended WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

public sealed record ClockResumed(DateTimeOffset ResumedAt, string Clock, DateOnly LastDay, string Officer) : IClockEvent, IHoldsPersons<ClockResumed>
{
    public ClockResumed WithoutPersons() => this with { Officer = "" };
}

/// <summary>The handler asks the corps to make a term longer once more.</summary>
/// <param name="Longer">By how much: a period, for example <c>10wd</c>.</param>
/// <param name="ReasonCode">A code of the reference data, which the reporter is told.</param>
public sealed record ClockExtensionAsked(
    DateTimeOffset AskedAt, string Clock, string Longer, ExtensionForm Done, string ReasonCode, string Officer, ProtectedContent Motive)
    : IClockEvent, IHoldsPersons<ClockExtensionAsked>
{
    public ClockExtensionAsked WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>The corps does not make the term longer.</summary>
public sealed record ClockExtensionRefused(DateTimeOffset RefusedAt, string Clock, string RefusedBy, ProtectedContent Motive)
    : IClockEvent, IHoldsPersons<ClockExtensionRefused>
{
    public ClockExtensionRefused WithoutPersons() => this with { RefusedBy = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>The term is longer.</summary>
/// <param name="Done">What was done for it.</param>
/// <param name="Officer">Who decided it: at the level of the corps when the rule says so.</param>
public sealed record ClockExtended(
    DateTimeOffset ExtendedAt, string Clock, string Longer, ExtensionForm Done, DateOnly LastDay, string ReasonCode, string Officer, ProtectedContent Motive)
    : IClockEvent, IHoldsPersons<ClockExtended>
{
    public ClockExtended WithoutPersons() => this with { Officer = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>What was due is done. Where another event of the case says so already, it is not said twice.</summary>
public sealed record ClockMet(DateTimeOffset MetAt, string Clock, DateOnly On, string Officer) : IClockEvent, IHoldsPersons<ClockMet>
{
    public ClockMet WithoutPersons() => this with { Officer = "" };
}

/// <summary>Whoever has to act was reminded that the term ends.</summary>
public sealed record ClockReminded(DateTimeOffset RemindedAt, string Clock, DateOnly LastDay) : IClockEvent;

/// <summary>The term is over and was not met: it stays in the case for good, whatever is done later.</summary>
/// <param name="EscalatedTo">The role that sees it from now on.</param>
public sealed record ClockPassed(DateTimeOffset PassedAt, string Clock, DateOnly LastDay, string EscalatedTo) : IClockEvent;
