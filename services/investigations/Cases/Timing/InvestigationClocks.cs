using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Timing;

/// <summary>The terms of an investigation: for the mandate, and for what the mandate asks (D14).</summary>
internal static class InvestigationClocks
{
    /// <summary>The term for giving the mandate.</summary>
    public const string Mandate = "mandate";

    /// <summary>The term of a kind of investigation, from the day of its first mandate.</summary>
    public static string Of(InvestigationKind kind) => kind switch
    {
        InvestigationKind.Exploratory => "exploratoryInquiry",
        InvestigationKind.Unit => "unitInvestigation",
        InvestigationKind.Ltio => "ltioInvestigation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of investigation."),
    };

    /// <summary>A term begins, for the first time or anew.</summary>
    public static ClockStarted Begin(this Investigation i, string code, ReferenceDataSet reference, DateTimeOffset now)
    {
        var today = Term.DayOf(now);
        return i.Clocks.Find(code) is null
            ? new ClockStarted(now, code, today, reference.Terms[code].LastDay(today), reference.Version)
            : ClockDecisions.Again(code, reference, now);
    }

    /// <summary>What was due is done; nothing when it was before, or was never due.</summary>
    public static IEnumerable<object> Meet(this Investigation i, string code, string by, DateTimeOffset now) =>
        i.Clocks.Find(code) is { IsOpen: true } ? [new ClockMet(now, code, Term.DayOf(now), by)] : [];

    /// <summary>Nothing is due any more: what was done is met, the rest has lost its reason.</summary>
    /// <param name="done">The term of what was done; null when nothing was.</param>
    public static IEnumerable<object> EndClocks(this Investigation i, string? done, string by, DateTimeOffset now) =>
        i.Clocks.All.Where(c => c.IsOpen).Select(c => c.Code == done ? (object)new ClockMet(now, c.Code, Term.DayOf(now), by) : new ClockWithdrawn(now, c.Code));

    /// <summary>The last day of what is investigated; null while that stands still or has not begun.</summary>
    public static DateOnly? LastDayOf(this Investigation i) => i.Clocks.Find(Of(i.Kind))?.LastDay;
}
