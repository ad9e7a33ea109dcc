using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>Requests for intrusive methods in words, with what the lawyer and the second investigator said.</summary>
internal static class MeansStory
{
    /// <summary>The newest on top.</summary>
    /// <param name="events">Of the case.</param>
    public static MeansRequest[] Of(Investigation i, IReadOnlyList<object> events, KeyRing own) => [.. events.OfType<MeansAsked>().Reverse().Select(asked =>
    {
        var lawyer = events.OfType<ProportionalityChecked>().FirstOrDefault(c => c.MeansId == asked.MeansId);
        var second = events.OfType<MeansAnswered>().FirstOrDefault(c => c.MeansId == asked.MeansId);
        return new MeansRequest(
            asked.MeansId, asked.Method, asked.From, asked.Until, own.Reveal<string>(Purposes.Means, asked.Why), asked.By, asked.AskedAt,
            i.Means.Find(m => m.Id == asked.MeansId)!.State, lawyer?.By, lawyer is null ? null : own.Reveal<string>(Purposes.Means, lawyer.Text),
            second?.By, second is null ? null : own.Reveal<string>(Purposes.Means, second.Motive));
    })];
}
