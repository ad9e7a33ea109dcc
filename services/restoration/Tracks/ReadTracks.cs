using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Worklist;

namespace Zichtlijn.Restoration.Tracks;

/// <summary><c>GET /tracks</c> and <c>/tracks/{id}</c>.</summary>
internal static class ReadTracks
{
    public static void MapReadTracks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tracks", List).WithName("list-tracks").WithSummary("Joint tracks of the part, the newest on top.").Produces<IReadOnlyList<ListedTrack>>();
        routes.MapGet("/tracks/{trackId:guid}", Read)
            .WithName("read-track").WithSummary("A joint track: which cases take part, and what is done together.").Produces<TrackDetail>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var who = http.Colleague();
        var listed = new List<ListedTrack>();
        foreach (var id in await session.Query<JointTrack>().Where(t => t.Part == who.Part).Select(t => t.Id).ToListAsync(http.RequestAborted))
        {
            if (await session.TrackAsync(who, id, http.RequestAborted) is { } track)
            {
                listed.Add(new(id, track.Part, track.Started.StartedAt, (await session.MembersAsync(id, http.RequestAborted)).Count, track.HasEnded, track.Version));
            }
        }

        return Results.Ok(listed.OrderByDescending(t => t.StartedAt).ThenBy(t => t.TrackId).ToArray());
    }

    private static async Task<IResult> Read(Guid trackId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        if (await session.TrackAsync(http.Colleague(), trackId, http.RequestAborted) is not { } track)
        {
            return await http.RefuseCase(trackId);
        }

        var members = await session.MembersAsync(trackId, http.RequestAborted);
        foreach (var member in members)
        {
            await http.LogAccess(AccessAction.Read, member.Id, "track");
        }

        var text = new RevealedTrack(track, await keys.OfAsync(trackId, [track.FirstContent], http.RequestAborted));
        http.Response.SetVersion(track.Version);
        return Results.Ok(new TrackDetail(
            trackId, track.Part, track.Started.StartedAt, text.Text, [.. members.Select(m => m.CaseNumber)], track.HasEnded, text.Measures(_ => null),
            await EvaluationsAsync(members, trackId, keys, http.RequestAborted), track.Version));
    }

    /// <summary>In an order that says nothing of whose they are.</summary>
    private static async Task<IReadOnlyList<TrackEvaluation>> EvaluationsAsync(
        IReadOnlyList<RestorationCaseRow> members, Guid trackId, ContentKeys keys, CancellationToken cancellationToken)
    {
        var all = new List<TrackEvaluation>();
        foreach (var member in members)
        {
            var ring = await keys.OfAsync(member.Id, [member.Case.FirstContent], cancellationToken);
            all.AddRange(member.Case.Tracks.Where(t => t.TrackId == trackId).SelectMany(t => t.Evaluations)
                .Select(e => new TrackEvaluation(e.Measure, e.Satisfaction, e.Text is null ? null : ring.Reveal<string>(Purposes.Evaluation, e.Text))));
        }

        return [.. all.OrderBy(e => e.Measure).ThenBy(e => e.Satisfaction).ThenBy(e => e.Text, StringComparer.Ordinal)];
    }
}
