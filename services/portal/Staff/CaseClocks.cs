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
    public static IReadOnlyList<Clock> Of(TriageCaseDetail triageCase, IEnumerable<CaseTerm> terms, DateOnly today, IStringLocalizer<StaffTexts> texts)
    {
        var clocks = new List<Clock>
        {
            Done("reported", triageCase.SubmittedAt),
            new(today, texts["Clock.Today", Dates.Near(today, today)], null, null, "today"),
        };
        clocks.AddRange(terms.Select(t => Of(t, today, texts)));
        if (triageCase.AcceptedAt is { } accepted)
        {
            clocks.Add(Done("accepted", accepted));
        }

        // What stands still has no day: it comes last.
        return [.. clocks.OrderBy(c => c.Day ?? DateOnly.MaxValue).ThenBy(c => c.Look == "met" ? 0 : c.Look == "today" ? 1 : 2)];

        Clock Done(string what, DateTimeOffset at) => new(Term.DayOf(at), texts["Clock." + what], texts["Clock.Met"], null, "met");
    }

    private static Clock Of(CaseTerm term, DateOnly today, IStringLocalizer<StaffTexts> texts)
    {
        var (what, source) = (Lists.Term(term.Code), SourceOf(term, texts));
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
    private static string SourceOf(CaseTerm term, IStringLocalizer<StaffTexts> texts) => string.Join(" · ", new[]
    {
        term.Statutory ? term.Source : texts["Clock.OwnNorm"].Value,
        texts["Clock.Who." + term.Who].Value,
        term.Extensions > 0 ? texts["Clock.Extended", term.Extensions].Value : null,
        term.MovedBy is [.., var moved] ? texts["Clock.Moved", moved.Article].Value : null,
    }.OfType<string>());
}
