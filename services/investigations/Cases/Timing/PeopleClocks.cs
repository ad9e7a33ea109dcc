using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Timing;

/// <summary>
/// The terms of an investigation that protect people: whoever it is about is told, and both sides are asked how they are
/// doing. An exploratory inquiry has none of them: it is about what happened, and nobody is accused yet.
/// </summary>
internal static class PeopleClocks
{
    /// <summary>The term for asking the reporter how they are doing.</summary>
    public const string WelfareReporter = "welfareReporter";

    /// <summary>The term for asking everybody it is about how they are doing.</summary>
    public const string WelfareSubject = "welfareSubject";

    /// <summary>With the first mandate they begin; a later version can bring charges to tell of, or take some away, which is told as well.</summary>
    /// <param name="after">With the new version.</param>
    public static IEnumerable<object> FollowMandate(this Investigation after, bool isFirst, string by, ReferenceDataSet reference, DateTimeOffset now) => after switch
    {
        { Kind: InvestigationKind.Exploratory } => [],
        _ when isFirst =>
        [
            after.Begin(Notices.Clock, reference, now), after.Begin(WelfareReporter, reference, now),
            .. after.Notices.IsEmpty ? [] : new object[] { after.Begin(WelfareSubject, reference, now) },
        ],
        _ when !after.IsLeftToTell() => after.Meet(Notices.Clock, by, now),
        _ when after.Clocks.Find(Notices.Clock) is { IsOpen: false } => [after.Begin(Notices.Clock, reference, now)],
        _ => [],
    };

    /// <summary>The first one who is told is asked how they are doing from then on; when all are told, nothing is left to tell.</summary>
    /// <param name="after">With the notice.</param>
    public static IEnumerable<object> FollowNotice(this Investigation after, string by, ReferenceDataSet reference, DateTimeOffset now) =>
    [
        .. after.IsLeftToTell() ? [] : after.Meet(Notices.Clock, by, now),
        .. after.Clocks.Find(WelfareSubject) is { IsOpen: true } ? [] : new object[] { after.Begin(WelfareSubject, reference, now) },
    ];

    /// <summary>
    /// Who was asked how they are doing is asked again within the term, which counts from the day on which they were. For those
    /// it is about it counts from whoever was asked longest ago, once all were.
    /// </summary>
    /// <param name="after">With the check.</param>
    public static IEnumerable<object> FollowCheck(this Investigation after, WelfareChecked e, ReferenceDataSet reference) => e.Notice switch
    {
        null when after.Clocks.Find(WelfareReporter) is { IsOpen: true } clock && e.On >= clock.Start => [ClockDecisions.Again(WelfareReporter, reference, e.NotedAt, e.On)],
        not null when after.Clocks.Find(WelfareSubject) is { IsOpen: true } && !after.ToAsk().Any() =>
            [ClockDecisions.Again(WelfareSubject, reference, e.NotedAt, after.Asked.Min(a => a.On))],
        _ => [],
    };

    /// <summary>The last day of an open one; null when it is met, stands still or has not begun.</summary>
    public static DateOnly? OpenUntil(this Investigation i, string code) => i.Clocks.Find(code) is { IsOpen: true } clock ? clock.LastDay : null;
}
