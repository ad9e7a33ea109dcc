using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>One clock of a case, as its events left it. Small, so that a row of a list can hold it.</summary>
/// <param name="Code">The code of its term; where it runs for one of several people with their number behind it: <c>objection:2</c>.</param>
/// <param name="ReferenceData">Version of the rules that it follows.</param>
/// <param name="MetOn">The day on which what was due was done.</param>
public sealed record CaseClock(
    string Code, string ReferenceData, DateOnly Start, ImmutableList<Pause> Pauses, ImmutableList<Period> Extensions, DateOnly? MetOn = null)
{
    /// <summary>Between the code of a term and the number of whom it runs for.</summary>
    public const char RunsFor = ':';

    /// <summary>The last day of which somebody was reminded; a longer term is a new one to remind of.</summary>
    public DateOnly? Reminded { get; init; }

    /// <summary>The last day that passed.</summary>
    public DateOnly? Passed { get; init; }

    /// <summary>Last days that passed before it began anew, or took the place of another.</summary>
    public ImmutableList<DateOnly> PassedBefore { get; init; } = [];

    /// <summary>What the handler asked of the corps and was not answered yet.</summary>
    public ClockExtensionAsked? Asked { get; init; }

    /// <summary>For what it stands still.</summary>
    public SuspensionGround? SuspendedFor { get; init; }

    /// <summary>The clock whose place it took.</summary>
    public string? Replaced { get; init; }

    /// <summary>Its own length; null for that of its term.</summary>
    public string? Length { get; init; }

    /// <summary>Its rule and its terms in days.</summary>
    [JsonIgnore]
    public TermClock Term => new(Length is null ? Entry.Rule() : Entry.Rule() with { Period = Period.Parse(Length) }, Start, Pauses, Extensions, MetOn);

    [JsonIgnore]
    public ReferenceEntry Entry => ReferenceDataSet.Load(ReferenceData).Terms[Code.Split(RunsFor)[0]];

    /// <summary>The last day; null while it stands still.</summary>
    [JsonIgnore]
    public DateOnly? LastDay => Term.End?.LastDay;

    /// <summary>Whether something is still due.</summary>
    [JsonIgnore]
    public bool IsOpen => MetOn is null;

    /// <summary>Late is late from the first moment, also before the watch has said so.</summary>
    public DateOnly? PassedOn(DateOnly today) => Passed ?? (Term.IsOverdue(today) ? LastDay : null);

    public static CaseClock Begin(string code, string referenceData, DateOnly start) => new(code, referenceData, start, [], []);

    /// <summary>Whether it stands where that one stood.</summary>
    public bool TookThePlaceOf(string code) => Replaced == code;

    /// <summary>What an event made of the clock.</summary>
    public CaseClock After(IClockEvent happened) => happened switch
    {
        ClockSuspended e => this with { Pauses = Pauses.Add(new Pause(Terms.Term.DayOf(e.SuspendedAt), Until: null)), SuspendedFor = e.Ground },
        ClockResumed e => this with
        {
            Pauses = Pauses.SetItem(Pauses.Count - 1, Pauses[^1] with { Until = Terms.Term.DayOf(e.ResumedAt) }), SuspendedFor = null,
        },
        ClockExtensionAsked e => this with { Asked = e },
        ClockExtensionRefused => this with { Asked = null },
        ClockExtended e => this with { Extensions = Extensions.Add(Period.Parse(e.Longer)), Asked = null },
        ClockMet e => Met(e.On),
        ClockReminded e => this with { Reminded = e.LastDay },
        ClockPassed e => this with { Passed = e.LastDay },
        _ => this,
    };

    /// <summary>What was due is done; a clock that stood still goes on with it, and one that is met already stays so.</summary>
    public CaseClock Met(DateOnly day) => Term.Meet(day) is { Changed: { } met }
        ? this with { Pauses = met.Pauses, MetOn = met.MetOn, SuspendedFor = null, Asked = null }
        : this;

    /// <summary>The next day on which somebody must be told something about it; null when there is nothing to tell.</summary>
    public DateOnly? TellOn() => (IsOpen ? LastDay : null) switch
    {
        null => null,
        { } last when last == Passed => null,
        { } last when last != Reminded && RemindOn(last) is { } day => day,
        { } last => last.AddDays(1),
    };

    /// <summary>What has to be told on a day: that the term ends soon, or that it is over. Nothing is told twice.</summary>
    public object? Tell(DateOnly today, DateTimeOffset now) => TellOn() is { } day && day <= today && LastDay is { } last
        ? today > last
            ? new ClockPassed(now, Code, last, Entry.EscalatesTo!)
            : new ClockReminded(now, Code, last)
        : null;

    private DateOnly? RemindOn(DateOnly last) =>
        Entry.RemindBefore is { } before ? Terms.Term.Before(last, Period.Parse(before)).LastDay : null;
}
