using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Worklist;

namespace Zichtlijn.Restoration.Tracks;

/// <summary>A joint track goes with the last of the cases whose reporters were asked for it; until then nothing of it says that one is gone.</summary>
internal sealed class KeptTracks : IKeptRows
{
    public async Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken)
    {
        var alone = new List<Guid>();
        foreach (var invited in (await session.Events.FetchStreamAsync(subject, token: cancellationToken)).Select(e => e.Data).OfType<TrackInvited>())
        {
            if (!await session.Query<RestorationCaseRow>().AnyAsync(r => r.Id != subject && r.Tracks.Contains(invited.TrackId), cancellationToken))
            {
                alone.Add(invited.TrackId);
            }
        }

        return alone;
    }

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var trackId in await StreamsAsync(subject, session, cancellationToken))
        {
            removed += await session.LoadAsync<JointTrack>(trackId, cancellationToken) is null ? 0 : 1;
            session.Delete<JointTrack>(trackId);
        }

        return removed;
    }
}
