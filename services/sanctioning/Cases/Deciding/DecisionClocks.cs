using System.Globalization;
using Marten;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>The terms of what is decided on one person.</summary>
internal static class DecisionClocks
{
    /// <summary>To give views on what is intended (Awb 4:8).</summary>
    public const string Views = "views";

    /// <summary>To object (Awb 6:7): the day after its last day the decision is irrevocable.</summary>
    public const string Objection = "objection";

    public static string Of(string term, int matter) => string.Create(CultureInfo.InvariantCulture, $"{term}{CaseClock.RunsFor}{matter}");

    /// <summary>Of whom the clock is a term to object; null for other clocks.</summary>
    public static int? ObjectionOf(string clock) =>
        clock.Split(CaseClock.RunsFor) is [Objection, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <param name="from">The day of what sets it going.</param>
    public static ClockStarted Start(string term, int matter, DateOnly from, DateTimeOffset now, ReferenceDataSet reference, CaseClocks clocks) => new(
        now, Of(term, matter), from, reference.Terms[term].LastDay(from), reference.Version, clocks.Find(Of(term, matter)) is null ? null : Of(term, matter));
}

/// <summary>The cases of which a term has something to tell.</summary>
internal sealed class DueSanctionCases : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<SanctionCaseRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
