using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>All days of a case on one line, of every service that keeps clocks: what was done, today, what is due.</summary>
internal static class CaseClocks
{
    public static IReadOnlyList<Clock> Of(TriageCaseDetail triageCase, IEnumerable<CaseTerm> terms, DateOnly today, IStringLocalizer<StaffTexts> texts) =>
        Of([("reported", triageCase.SubmittedAt), ("accepted", triageCase.AcceptedAt)], terms, triageCase.File?.Regimes?.Regimes ?? [], today, texts);

    /// <param name="askedAt">When triage asked for the investigation; its terms are norms of our own, of no regime.</param>
    public static IReadOnlyList<Clock> Of(DateTimeOffset askedAt, IEnumerable<CaseTerm> terms, DateOnly today, IStringLocalizer<StaffTexts> texts) =>
        Of([("asked", askedAt)], terms, regimes: [], today, texts);

    private static IReadOnlyList<Clock> Of(
        IEnumerable<(string What, DateTimeOffset? At)> done, IEnumerable<CaseTerm> terms, IReadOnlyList<string> regimes, DateOnly today, IStringLocalizer<StaffTexts> texts)
    {
        var clocks = new List<Clock> { new(today, texts["Clock.Today", Dates.Near(today, today)], null, null, "today") };
        clocks.AddRange(done.Where(d => d.At is not null).Select(d => new Clock(Term.DayOf(d.At!.Value), texts["Clock." + d.What], texts["Clock.Met"], null, "met")));
        clocks.AddRange(terms.Select(t => Of(t, regimes, today, texts)));

        // What stands still has no day: it comes last.
        return [.. clocks.OrderBy(c => c.Day ?? DateOnly.MaxValue).ThenBy(c => c.Look == "met" ? 0 : c.Look == "today" ? 1 : 2)];
    }

    private static Clock Of(CaseTerm term, IReadOnlyList<string> regimes, DateOnly today, IStringLocalizer<StaffTexts> texts)
    {
        var (what, source) = (Lists.Term(term.Code), SourceOf(term, regimes, texts));
        return term switch
        {
            { MetOn: { } met } => new(met, what, texts[term.PassedOn is null ? "Clock.Met" : "Clock.MetLate"], source, "met"),
            { State: TermState.Suspended, SuspendedOn: { } since } => new(null, what, texts["Clock.Still", Dates.Near(since, today)], source, "still"),
            { LastDay: { } last } => Due(last),
            _ => throw new InvalidOperationException("A term that runs has a last day."),
        };

        Clock Due(DateOnly last)
        {
            var left = TimeLeft.Of(Term.WorkingDaysBetween(today, last), texts);
            return new(last, what, left.Words, source, left.Look);
        }
    }

    /// <summary>Where the term comes from, who has to act, and what moved its last day.</summary>
    private static string SourceOf(CaseTerm term, IReadOnlyList<string> regimes, IStringLocalizer<StaffTexts> texts) => string.Join(" · ", new[]
    {
        LawOf(term, regimes, texts),
        texts["Clock.Who." + term.Who].Value,
        term.Extensions > 0 ? texts["Clock.Extended", term.Extensions].Value : null,
        term.MovedBy is [.., var moved] ? texts["Clock.Moved", moved.Article].Value : null,
        term.PassedBefore is { Count: > 0 } passed ? texts["Clock.PassedBefore", string.Join(", ", passed.Select(Dates.Plain))].Value : null,
    }.OfType<string>());

    /// <summary>A term of a regime is law in a case of that regime; to every other reporter it is a promise.</summary>
    private static string LawOf(CaseTerm term, IReadOnlyList<string> regimes, IStringLocalizer<StaffTexts> texts) =>
        !term.Statutory ? texts["Clock.OwnNorm"].Value
        : term.Regimes.Intersect(regimes, StringComparer.Ordinal).ToArray() is { Length: > 0 } own ? $"{string.Join(", ", own.Select(Lists.Regime))}: {term.Source}"
        : texts["Clock.Promise"].Value;
}
