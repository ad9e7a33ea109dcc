using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks;

/// <summary>The clocks of a case as people see them.</summary>
public static class CaseTerms
{
    /// <summary>The term that ends first on top; what stands still and what is met below.</summary>
    public static IReadOnlyList<CaseTerm> On(this CaseClocks clocks, DateOnly today) =>
        [.. clocks.All.Select(c => c.On(today)).OrderBy(t => t.State).ThenBy(t => t.LastDay).ThenBy(t => t.From)];

    private static CaseTerm On(this CaseClock clock, DateOnly today)
    {
        var (term, entry) = (clock.Term, clock.Entry);
        var state = clock switch
        {
            { IsOpen: false } => TermState.Met,
            _ when term.IsSuspended => TermState.Suspended,
            _ => TermState.Running,
        };
        var next = state == TermState.Running && !term.IsOverdue(today) ? term.Rule.ExtensionAfter(clock.Extensions.Count) : null;
        return new CaseTerm(
            clock.Code, entry.Regimes ?? [], entry.Statutory, term.Rule.Source, state, clock.Start, term.End?.LastDay,
            state == TermState.Running ? Term.WorkingDaysBetween(today, term.End!.LastDay) : null,
            [.. Moved(term.End)],
            clock.MetOn, clock.PassedOn(today), entry.Who,
            state == TermState.Suspended ? term.Pauses[^1].From : null,
            clock.Extensions.Count,
            next is null ? null : new NextExtension(
                next.Most?.ToString(),
                next.Needs.HasFlag(ExtensionForm.WrittenNotice),
                next.Needs.HasFlag(ExtensionForm.WrittenConsent),
                next.Needs.HasFlag(ExtensionForm.CorpsLevel),
                next.Source),
            clock.Asked?.Longer,
            state == TermState.Running ? entry.WithCommittee : null,
            clock.PassedBefore);
    }

    /// <summary>A rule that left the day alone moved nothing.</summary>
    private static IEnumerable<MovedTerm> Moved(TermEnd? end)
    {
        var day = end?.Counted;
        foreach (var rule in end?.Rules ?? [])
        {
            if (rule.To != day)
            {
                yield return new MovedTerm(rule.Article, rule.To, rule.Why);
            }

            day = rule.To;
        }
    }
}
