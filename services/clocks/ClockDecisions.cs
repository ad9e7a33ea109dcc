using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>What may be done with the clocks of a case: events, or why not. The same in every service that keeps clocks.</summary>
public static class ClockDecisions
{
    /// <summary>
    /// Every open term that stops for the ground stands still; the others, that protect somebody, run on. One that is over stays
    /// late and keeps none of the others from standing still.
    /// </summary>
    public static Decision Suspend(CaseClocks clocks, SuspensionGround ground, string officer, ProtectedContent motive, DateTimeOffset now)
    {
        var stopping = clocks.All.Where(c => c.IsOpen && (c.Term.Rule.StopsFor & ground) != SuspensionGround.None).ToArray();
        var running = stopping.Where(c => !c.Term.IsSuspended).ToArray();
        var able = running.Where(c => c.Term.Suspend(Term.DayOf(now), ground).Fault is null).ToArray();
        return (stopping, able) switch
        {
            ([], _) => ClockErrors.NothingStops,
            (_, []) when FirstFault(running, c => c.Suspend(Term.DayOf(now), ground)) is { } fault => fault,
            _ => Decision.Of([.. able.Select(c => new ClockSuspended(now, c.Code, ground, officer, motive))]),
        };
    }

    /// <summary>Every term that stands still for the ground goes on.</summary>
    public static Decision Resume(CaseClocks clocks, SuspensionGround ground, string officer, DateTimeOffset now)
    {
        var today = Term.DayOf(now);
        var still = clocks.All.Where(c => c.IsOpen && c.SuspendedFor == ground).ToArray();
        return FirstFault(still, c => c.Resume(today))
            ?? Decision.Of([.. still.Select(c => new ClockResumed(now, c.Code, c.Term.Resume(today).Changed!.End!.LastDay, officer))]);
    }

    /// <summary>
    /// Makes a term longer, or asks the corps to when the rule says that it decides. What else the rule needs must be
    /// done before it is asked. A term that stands still has no end to move.
    /// </summary>
    public static Decision Extend(CaseClocks clocks, ExtendClock wish, DateTimeOffset now)
    {
        if (clocks.Find(wish.Clock) is not { } clock)
        {
            return ClockErrors.Unknown;
        }

        var goesToCorps = clock.Term.Rule.ExtensionAfter(clock.Extensions.Count)?.Needs.HasFlag(ExtensionForm.CorpsLevel) ?? false;
        return Longer(clock, wish.By, wish.Done | (goesToCorps ? ExtensionForm.CorpsLevel : ExtensionForm.None), now) switch
        {
            (_, { } fault) => ClockErrors.Of(fault),
            _ when goesToCorps && clock.Asked is not null => ClockErrors.AskedAlready,
            _ when goesToCorps => Decision.Of(
                new ClockExtensionAsked(now, wish.Clock, wish.By.ToString(), wish.Done, wish.ReasonCode, wish.Officer, wish.Motive)),
            (var lastDay, _) => Decision.Of(
                new ClockExtended(now, wish.Clock, wish.By.ToString(), wish.Done, lastDay, wish.ReasonCode, wish.Officer, wish.Motive)),
        };
    }

    /// <summary>The corps answers. The term may have passed meanwhile: then it is not made longer any more.</summary>
    public static Decision Answer(CaseClocks clocks, string code, bool grant, string decider, ProtectedContent motive, DateTimeOffset now)
    {
        if (clocks.Find(code) is not { } clock)
        {
            return ClockErrors.Unknown;
        }

        if (clock.Asked is not { } asked)
        {
            return ClockErrors.NothingAsked;
        }

        var done = asked.Done | ExtensionForm.CorpsLevel;
        return Longer(clock, Period.Parse(asked.Longer), done, now) switch
        {
            _ when asked.Officer == decider => ClockErrors.SamePerson,
            _ when !grant => Decision.Of(new ClockExtensionRefused(now, code, decider, motive)),
            (_, { } fault) => ClockErrors.Of(fault),
            (var lastDay, _) => Decision.Of(new ClockExtended(now, code, asked.Longer, done, lastDay, asked.ReasonCode, decider, motive)),
        };
    }

    /// <summary>A committee advises on the complaint: its longer term takes the place of the first one.</summary>
    public static Decision WithCommittee(CaseClocks clocks, string code, DateTimeOffset now)
    {
        if (clocks.Find(code) is not { } clock)
        {
            return clocks.All.Exists(c => c.TookThePlaceOf(code)) ? Decision.AlreadySo : ClockErrors.Unknown;
        }

        if (clock.Entry.WithCommittee is not { } longer)
        {
            return ClockErrors.NoCommittee;
        }

        var entry = ReferenceDataSet.Load(clock.ReferenceData).Terms[longer];
        return clock switch
        {
            { IsOpen: false } => ClockErrors.Of(ClockFault.IsMet),
            _ when clock.Term.IsOverdue(Term.DayOf(now)) => ClockErrors.Of(ClockFault.IsOver),
            _ => Decision.Of(new ClockStarted(now, longer, clock.Start, entry.LastDay(clock.Start), clock.ReferenceData, Replaces: code)),
        };
    }

    /// <summary>What was due is due once more, in the whole term from today: there are new facts.</summary>
    /// <param name="from">An earlier day than today, when the facts are of that day.</param>
    public static ClockStarted Again(string code, ReferenceDataSet reference, DateTimeOffset now, DateOnly? from = null)
    {
        var day = from ?? Term.DayOf(now);
        return new ClockStarted(now, code, day, reference.Terms[code].LastDay(day), reference.Version, Replaces: code);
    }

    /// <summary>What was due is done, in time or late.</summary>
    public static Decision Meet(CaseClocks clocks, string code, string officer, DateTimeOffset now) => clocks.Find(code) switch
    {
        null => ClockErrors.Unknown,
        { IsOpen: false } => Decision.AlreadySo,
        { } clock => clock.Term.Meet(Term.DayOf(now)) is { Fault: { } fault }
            ? ClockErrors.Of(fault)
            : Decision.Of(new ClockMet(now, code, Term.DayOf(now), officer)),
    };

    private static Refusal? FirstFault(IEnumerable<CaseClock> clocks, Func<TermClock, (TermClock? Changed, ClockFault? Fault)> act) =>
        clocks.Select(c => act(c.Term).Fault).FirstOrDefault(f => f is not null) is { } fault ? ClockErrors.Of(fault) : null;

    private static (DateOnly LastDay, ClockFault? Fault) Longer(CaseClock clock, Period by, ExtensionForm done, DateTimeOffset now) =>
        clock.Term.IsSuspended ? (default, ClockFault.IsSuspended)
        : clock.Term.Extend(by, done, Term.DayOf(now)) is { Changed: { } longer } ? (longer.End!.LastDay, null)
        : (default, clock.Term.Extend(by, done, Term.DayOf(now)).Fault);
}

/// <summary>A wish to make a term longer.</summary>
/// <param name="Done">What was done for it.</param>
public sealed record ExtendClock(string Clock, Period By, ExtensionForm Done, string ReasonCode, string Officer, ProtectedContent Motive);
