using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Reading;
using Zichtlijn.Restoration.Cases.Worklist;

namespace Zichtlijn.Restoration.Tracks;

/// <summary>The ways to joint tracks: of the workers of a part, and of each reporter to their own.</summary>
internal static class KnownTracks
{
    /// <summary>Null for a track of another part, and for whoever is kept out of one of its cases.</summary>
    public static async Task<JointTrack?> TrackAsync(this IQuerySession session, Colleague who, Guid trackId, CancellationToken cancellationToken) =>
        await session.LoadAsync<JointTrack>(trackId, cancellationToken) is { } track && track.Part == who.Part
        && !await session.Query<RestorationCaseRow>().AnyAsync(r => r.Tracks.Contains(trackId) && r.Barred.Contains(who.Mark), cancellationToken)
            ? track
            : null;

    /// <summary>The cases whose reporters take part.</summary>
    public static async Task<IReadOnlyList<RestorationCaseRow>> MembersAsync(this IQuerySession session, Guid trackId, CancellationToken cancellationToken) =>
    [
        .. (await session.Query<RestorationCaseRow>().Where(r => r.IsOpen && r.Tracks.Contains(trackId)).ToListAsync(cancellationToken))
            .Where(r => r.Case.Tracks.Exists(t => t.TrackId == trackId && t.TakesPart == true)).OrderBy(r => r.CaseNumber, StringComparer.Ordinal),
    ];

    /// <summary>As one reporter sees them: what is done together only while they take part, and nothing of others.</summary>
    public static async Task<IReadOnlyList<MyTrack>> TracksOfAsync(
        this IQuerySession session, RestorationCase c, RevealedCase own, ContentKeys keys, CancellationToken cancellationToken)
    {
        var mine = new List<MyTrack>();
        foreach (var invited in c.Tracks)
        {
            if (await session.LoadAsync<JointTrack>(invited.TrackId, cancellationToken) is { } track)
            {
                var text = new RevealedTrack(track, await keys.OfAsync(track.Id, [track.FirstContent], cancellationToken));
                mine.Add(new(
                    invited.Number, invited.InvitedAt, text.Text, invited.TakesPart, track.HasEnded,
                    invited.TakesPart == true ? text.Measures(n => own.Of(invited.Evaluations.Find(e => e.Measure == n))) : []));
            }
        }

        return mine;
    }
}

/// <summary>A track out of its seal.</summary>
internal sealed class RevealedTrack(JointTrack track, KeyRing keys)
{
    public string Text => keys.Reveal<string>(Purposes.Track, track.Started.Text);

    /// <param name="evaluation">Of the reader, by the number of the measure.</param>
    public IReadOnlyList<TrackMeasure> Measures(Func<int, RestorationEvaluation?> evaluation) =>
    [
        .. track.Measures.Select(m => new TrackMeasure(
            m.Agreed.Number, m.Agreed.Kind, m.State, keys.Reveal<string>(Purposes.TrackMeasure, m.Agreed.Text),
            m.Done is { } done ? new(done.On, done.ByRole, keys.Reveal<string>(Purposes.TrackMeasureDone, done.Text)) : null, evaluation(m.Agreed.Number))),
    ];
}
