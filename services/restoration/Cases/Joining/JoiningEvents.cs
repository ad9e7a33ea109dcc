using System.Collections.Immutable;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Cases.Joining;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename. Who takes part in a joint
// track is kept with each case and nowhere else: with its destruction a member is gone from the track, without a trace to the others.

/// <summary>The reporter is asked for a joint track with others.</summary>
/// <param name="Number">Of the track, for this reporter.</param>
public sealed record TrackInvited(DateTimeOffset InvitedAt, int Number, Guid TrackId);

/// <summary>The reporter takes part or not; the last answer counts.</summary>
public sealed record TrackAnswered(DateTimeOffset AnsweredAt, string By, int Number, bool TakesPart) : IHoldsPersons<TrackAnswered>
{
    public TrackAnswered WithoutPersons() => this with { By = "" };
}

/// <summary>How a measure of the track was for this reporter. The last one counts.</summary>
/// <param name="Measure">Its number in the track.</param>
public sealed record TrackMeasureEvaluated(DateTimeOffset At, string By, bool OnBehalf, int Number, int Measure, int Satisfaction, ProtectedContent? Text)
    : IHoldsPersons<TrackMeasureEvaluated>
{
    public TrackMeasureEvaluated WithoutPersons() => this with { By = "", Text = null };
}

/// <summary>A joint track, for one reporter.</summary>
/// <param name="TakesPart">Null while they did not say.</param>
public sealed record CaseTrack(int Number, Guid TrackId, DateTimeOffset InvitedAt, bool? TakesPart, ImmutableList<TrackMeasureEvaluated> Evaluations);

internal static class CaseTracks
{
    public static ImmutableList<CaseTrack> After(this ImmutableList<CaseTrack> all, object happened) => happened switch
    {
        TrackInvited e => all.Add(new(e.Number, e.TrackId, e.InvitedAt, TakesPart: null, [])),
        TrackAnswered e => all.Change(e.Number, t => t with { TakesPart = e.TakesPart }),
        TrackMeasureEvaluated e => all.Change(e.Number, t => t with { Evaluations = t.Evaluations.RemoveAll(v => v.Measure == e.Measure).Add(e) }),
        _ => all,
    };

    private static ImmutableList<CaseTrack> Change(this ImmutableList<CaseTrack> all, int number, Func<CaseTrack, CaseTrack> change) =>
        all.FindIndex(t => t.Number == number) is >= 0 and var index ? all.SetItem(index, change(all[index])) : all;
}
