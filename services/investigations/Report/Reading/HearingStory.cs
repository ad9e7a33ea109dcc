using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report.Reading;

/// <summary>What happened since both sides have the draft, put together from the events of a case.</summary>
internal static class HearingStory
{
    /// <summary>What was said about a draft that both sides got before is about other words.</summary>
    /// <param name="events">Of the case.</param>
    public static IReadOnlyList<object> SinceTheDraft(this IReadOnlyList<object> events) => [.. events.Reverse().TakeWhile(e => e is not DraftSubmitted).Reverse()];

    /// <summary>Null before both sides got the draft, and when the report is final.</summary>
    /// <param name="events">Of the case.</param>
    public static ReportHearing? Hearing(this Investigation i, IReadOnlyList<object> events, KeyRing own, ReferenceDataSet reference, DateOnly today)
    {
        if (!i.Report.IsSubmitted || i.Report.IsFinal)
        {
            return null;
        }

        var since = events.SinceTheDraft();
        var unanswered = since.Reverse().TakeWhile(e => e is not ResponseTimeExtended).OfType<ResponseTimeAsked>().ToHashSet();
        return new(
            i.IsHeard(today), i.LatestRespondBy(reference),
            [.. since.OfType<ResponseTimeExtended>().Reverse().Select(e => new ResponseTime(e.ExtendedAt, e.By, e.Until, own.Reveal<string>(ReportPurposes.MoreTime, e.Motive)))],
            [.. since.OfType<ResponseTimeAsked>().Reverse().Select(e =>
                new ResponseTimeRequest(e.Notice, e.AskedAt, own.Reveal<string>(ReportPurposes.TimeAsked, e.Motive), unanswered.Contains(e)))],
            [.. i.Sides().Select(side => new HeardSide(side == ReportStage.Reporter ? null : side, i.Report.Responded.Contains(side)))]);
    }
}
