using Zichtlijn.Clocks;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Assessing;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>
/// The terms that come with a legal regime. They count from the receipt of the report, whenever it is found that the
/// regime applies, and are withdrawn when it turns out that it does not; unless they passed, which nobody can undo.
/// </summary>
internal static class RegimeClocks
{
    private const string StartedByRegime = "regime";

    /// <summary>What a classification does to the clocks; one that is met stays for good.</summary>
    public static IEnumerable<object> Follow(TriageCase c, RegimesClassified classified, ReferenceDataSet reference, DateTimeOffset now)
    {
        var (start, today) = (c.ReceivedOn, Term.DayOf(now));
        var wanted = reference.Terms.Entries.Where(t => t.StartsAt == StartedByRegime && t.Regimes!.Intersect(classified.Regimes, StringComparer.Ordinal).Any()).ToArray();
        foreach (var clock in c.Clocks.All.Where(k => k.IsOpen && k.PassedOn(today) is null && IsOfRegime(k) && !k.Entry.Regimes!.Intersect(classified.Regimes, StringComparer.Ordinal).Any()))
        {
            yield return new ClockWithdrawn(now, clock.Code);
        }

        foreach (var term in wanted.Where(t => !c.Clocks.All.Exists(k => k.Code == t.Code || k.TookThePlaceOf(t.Code))))
        {
            yield return new ClockStarted(now, term.Code, start, term.LastDay(start), reference.Version);
        }
    }

    private static bool IsOfRegime(CaseClock clock) => clock.Entry.StartsAt is not "receipt" && clock.Entry.Regimes is { Count: > 0 };
}
