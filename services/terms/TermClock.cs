using System.Collections.Immutable;

namespace Zichtlijn.Terms;

/// <summary>Why a clock does not do what was asked.</summary>
public enum ClockFault
{
    /// <summary>The term is met: nothing changes any more.</summary>
    IsMet,

    /// <summary>The day is before what happened to the clock last.</summary>
    OutOfOrder,

    /// <summary>It stands still already.</summary>
    IsSuspended,

    /// <summary>It runs.</summary>
    IsRunning,

    /// <summary>This clock does not stand still for that.</summary>
    MayNotBeSuspended,

    /// <summary>The term cannot be made longer any more.</summary>
    NoExtensionLeft,

    /// <summary>By more than this extension may be.</summary>
    ExtensionTooLong,

    /// <summary>What this extension needs was not done: see <see cref="ExtensionRule.Needs"/>.</summary>
    FormMissing,

    /// <summary>The term was over already: what has passed is not made longer.</summary>
    IsOver,
}

/// <summary>A time in which a clock stood still: from the day on which it was stopped until the day on which it went on.</summary>
/// <param name="Until">Null while it stands still.</param>
public sealed record Pause(DateOnly From, DateOnly? Until);

/// <summary>
/// One clock of a case. It is a value: each act gives the clock as it is afterwards. Days are days in the Netherlands.
/// </summary>
/// <param name="Start">The day of the event that set it going.</param>
/// <param name="MetOn">The day on which what was due was done; null while it is not.</param>
public sealed record TermClock(ClockRule Rule, DateOnly Start, ImmutableList<Pause> Pauses, ImmutableList<Period> Extensions, DateOnly? MetOn)
{
    public static TermClock Begin(ClockRule rule, DateOnly start) => new(rule, start, [], [], MetOn: null);

    public bool IsSuspended => Pauses is [.., { Until: null }];

    /// <summary>The last day and what moved it; null while the clock stands still, since nobody knows for how long.</summary>
    public TermEnd? End => IsSuspended ? null : EndWith(Extensions);

    /// <summary>Whether the term passed without being met. On its last day it has not.</summary>
    public bool IsOverdue(DateOnly today) => MetOn is { } met ? met > EndWith(Extensions).LastDay : End is { } end && today > end.LastDay;

    /// <summary>It stands still from that day on.</summary>
    public (TermClock? Changed, ClockFault? Fault) Suspend(DateOnly day, SuspensionGround ground) => this switch
    {
        { MetOn: not null } => (null, ClockFault.IsMet),
        _ when (Rule.StopsFor & ground) == SuspensionGround.None => (null, ClockFault.MayNotBeSuspended),
        { IsSuspended: true } => (null, ClockFault.IsSuspended),
        _ when day < Latest => (null, ClockFault.OutOfOrder),
        _ when IsOverdue(day) => (null, ClockFault.IsOver),
        _ => (this with { Pauses = Pauses.Add(new Pause(day, Until: null)) }, null),
    };

    /// <summary>It goes on; the days that it stood still are added.</summary>
    public (TermClock? Changed, ClockFault? Fault) Resume(DateOnly day) => this switch
    {
        { MetOn: not null } => (null, ClockFault.IsMet),
        { IsSuspended: false } => (null, ClockFault.IsRunning),
        _ when day < Latest => (null, ClockFault.OutOfOrder),
        _ => (this with { Pauses = Pauses.SetItem(Pauses.Count - 1, Pauses[^1] with { Until = day }) }, null),
    };

    /// <summary>Makes the term longer, in the way that its rule allows now.</summary>
    /// <param name="today">The day on which it is decided: on the last day of the term at the latest.</param>
    /// <param name="done">What was done for it.</param>
    public (TermClock? Changed, ClockFault? Fault) Extend(Period by, ExtensionForm done, DateOnly today) => (Rule.ExtensionAfter(Extensions.Count), this) switch
    {
        (_, { MetOn: not null }) => (null, ClockFault.IsMet),
        (null, _) => (null, ClockFault.NoExtensionLeft),
        _ when today < Latest => (null, ClockFault.OutOfOrder),
        _ when IsOverdue(today) => (null, ClockFault.IsOver),
        ({ Most: { } most }, _) when IsLonger(by, most) => (null, ClockFault.ExtensionTooLong),
        ({ } rule, _) when (rule.Needs & ~done) != ExtensionForm.None => (null, ClockFault.FormMissing),
        _ => (this with { Extensions = Extensions.Add(by) }, null),
    };

    /// <summary>What was due is done, in time or late. A clock that stood still goes on with it.</summary>
    public (TermClock? Changed, ClockFault? Fault) Meet(DateOnly day) => this switch
    {
        { MetOn: not null } => (null, ClockFault.IsMet),
        _ when day < Latest => (null, ClockFault.OutOfOrder),
        { IsSuspended: true } => (Resume(day).Changed! with { MetOn = day }, null),
        _ => (this with { MetOn = day }, null),
    };

    private DateOnly Latest => Pauses is [.., var last] ? last.Until ?? last.From : Start;

    /// <summary>
    /// The period and its extensions are counted one after the other from the start, the days of standing still are
    /// added, and the act is applied to the end once, as to one term of their whole length: ten weeks that become
    /// fourteen are beyond its reach.
    /// </summary>
    private TermEnd EndWith(ImmutableList<Period> extensions)
    {
        var periods = extensions.Insert(0, Rule.Period);
        var counted = periods.Aggregate(Start, Term.Count);
        foreach (var pause in Pauses)
        {
            counted = Rule.Period.Unit == PeriodUnit.WorkingDays
                ? Term.Count(counted, new Period(Term.WorkingDaysBetween(pause.From, pause.Until ?? pause.From), PeriodUnit.WorkingDays))
                : counted.AddDays((pause.Until ?? pause.From).DayNumber - pause.From.DayNumber);
        }

        var end = Rule.Basis == TermBasis.Law ? Term.Settle(Start, counted, Whole(periods)) : new TermEnd(counted, counted, []);

        // What the act gave is not taken away by an extension of a day that puts the term beyond its reach.
        return !extensions.IsEmpty && EndWith(extensions.RemoveAt(extensions.Count - 1)) is var earlier && earlier.LastDay > end.LastDay ? earlier : end;
    }

    /// <summary>Periods in different units are taken together in days.</summary>
    private Period Whole(ImmutableList<Period> periods) => periods.TrueForAll(p => p.Unit == Rule.Period.Unit)
        ? Rule.Period with { Count = periods.Sum(p => p.Count) }
        : new Period(periods.Aggregate(Start, Term.Count).DayNumber - Start.DayNumber, PeriodUnit.Days);

    /// <summary>Compared by what they come to from one and the same day.</summary>
    private bool IsLonger(Period one, Period other) => Term.Count(Start, one) > Term.Count(Start, other);
}
