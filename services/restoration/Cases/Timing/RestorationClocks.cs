using System.Globalization;
using Zichtlijn.Clocks;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Timing;

/// <summary>The terms of recognition and restoration.</summary>
internal static class RestorationClocks
{
    /// <summary>To offer it, from the acknowledgement.</summary>
    public const string Offer = "recognitionOffer";

    /// <summary>To carry out a measure, from its agreement; each kind has a length of its own.</summary>
    public const string Measure = "measureDone";

    /// <summary>To find out whether something happened to the reporter: one for each check of the reference data, from the receipt of the report.</summary>
    public const string Check = "detrimentCheck";

    /// <summary>The same for a personnel action, from the day on which it was noted.</summary>
    public const string ActionCheck = "detrimentCheckAction";

    /// <summary>To offer restoration to somebody who was wrongly accused.</summary>
    public const string Rehabilitation = "rehabilitationOffer";

    /// <summary>The check beside the fixed ones, a code of the reference data.</summary>
    private const string Action = "personnelAction";
    private const string Fixed = "fixed";

    public static string Of(string term, int number) => Of(term, number.ToString(CultureInfo.InvariantCulture));

    public static string Of(string term, string what) => $"{term}{CaseClock.RunsFor}{what}";

    /// <summary>The check that a clock is of, a code of the reference data; null for any other clock.</summary>
    public static string? CheckOf(string clock) => clock.Split(CaseClock.RunsFor) switch
    {
        [Check, var check] => check,
        [ActionCheck, _] => Action,
        _ => null,
    };

    /// <summary>All fixed checks, from the day on which the report came in.</summary>
    public static IEnumerable<ClockStarted> FixedChecks(DateTimeOffset submittedAt, ReferenceDataSet reference, DateTimeOffset now) =>
        reference.DetrimentChecks.OfKind(Fixed).Select(c => Start(Of(Check, c.Code), Term.DayOf(submittedAt), reference, now, c.Period));

    /// <param name="clock">The term, with what it runs for behind it.</param>
    /// <param name="length">Null for the length of its term.</param>
    public static ClockStarted Start(string clock, DateOnly from, ReferenceDataSet reference, DateTimeOffset now, string? length = null)
    {
        var rule = reference.Terms[clock.Split(CaseClock.RunsFor)[0]].Rule();
        return new(now, clock, from, Term.LastDay(from, length is null ? rule.Period : Period.Parse(length), rule.Basis), reference.Version, Length: length);
    }

    /// <summary>What was due is done; nothing when it was before, or was never due.</summary>
    public static IEnumerable<object> Meet(this RestorationCase c, string clock, string by, DateTimeOffset now) =>
        c.Clocks.Find(clock) is { IsOpen: true } ? [new ClockMet(now, clock, Term.DayOf(now), by)] : [];

    /// <summary>It has lost its reason.</summary>
    public static IEnumerable<object> Withdraw(this RestorationCase c, string clock, DateTimeOffset now) =>
        c.Clocks.Find(clock) is { IsOpen: true } ? [new ClockWithdrawn(now, clock)] : [];
}
