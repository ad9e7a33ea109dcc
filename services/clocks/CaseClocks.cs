using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>
/// The clocks of a case that one service keeps: those of the terms that its own people have to meet. How events change
/// them is the same for the case and for its row in a list.
/// </summary>
/// <param name="All">In the order in which they began.</param>
public sealed record CaseClocks(ImmutableList<CaseClock> All)
{
    public static CaseClocks None { get; } = new([]);

    /// <summary>The next day on which somebody must be told something; null when there is nothing to tell.</summary>
    [JsonIgnore]
    public DateOnly? TellOn => All.Min(c => c.TellOn());

    /// <summary>The open term that ends first; null when nothing is due, or everything stands still.</summary>
    [JsonIgnore]
    public CaseClock? Next => All.Where(c => c is { IsOpen: true, LastDay: not null }).MinBy(c => c.LastDay);

    /// <summary>The last day of <see cref="Next"/>.</summary>
    [JsonIgnore]
    public DateOnly? NextLastDay => Next?.LastDay;

    /// <exception cref="KeyNotFoundException">The case has no such clock.</exception>
    public CaseClock this[string code] => Find(code) ?? throw new KeyNotFoundException($"The case has no clock '{code}'.");

    public CaseClock? Find(string code) => All.Find(c => c.Code == code);

    /// <summary>Everything that has to be told on a day.</summary>
    public IEnumerable<object> Tell(DateOnly today, DateTimeOffset now) => All.Select(c => c.Tell(today, now)).OfType<object>();

    /// <summary>A clock that no event of its own started: it belongs to the first event of the case.</summary>
    public CaseClocks Start(string code, string referenceData, DateOnly from) => new(All.Add(CaseClock.Begin(code, referenceData, from)));

    /// <summary>Another event of the case says that what was due is done. A clock that is met already stays so.</summary>
    public CaseClocks Meet(string code, DateTimeOffset at) => Change(code, c => c.Met(Term.DayOf(at)));

    /// <summary>What an event made of the clocks.</summary>
    public CaseClocks After(IClockEvent happened) => happened switch
    {
        ClockStarted { Replaces: { } old } e => new(Without(old).All.Add(
            CaseClock.Begin(e.Clock, e.ReferenceData, e.From) with { Length = e.Length, Replaced = old, PassedBefore = PassedOf(old) })),
        ClockStarted e => new(All.Add(CaseClock.Begin(e.Clock, e.ReferenceData, e.From) with { Length = e.Length })),
        ClockWithdrawn e => Without(e.Clock),
        _ => Change(happened.Clock, c => c.After(happened)),
    };

    private ImmutableList<DateOnly> PassedOf(string code) => Find(code) switch
    {
        null => [],
        { Passed: { } day } clock => clock.PassedBefore.Add(day),
        var clock => clock.PassedBefore,
    };

    private CaseClocks Without(string code) => new(All.RemoveAll(c => c.Code == code));

    private CaseClocks Change(string code, Func<CaseClock, CaseClock> change) =>
        All.FindIndex(c => c.Code == code) is >= 0 and var index ? new(All.SetItem(index, change(All[index]))) : this;
}
