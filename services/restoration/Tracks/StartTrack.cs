using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Joining;

namespace Zichtlijn.Restoration.Tracks;

/// <summary><c>POST /tracks</c>: the reporters of several cases of a part are asked, each on their own, to do something together.</summary>
internal static class StartTrack
{
    public static void MapStartTrack(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/tracks", Handle)
            .WithName("start-track").WithSummary("Ask the reporters of several cases to do something together.")
            .Produces<StartedTrack>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(Contracts.Restoration.Http.V1.StartTrack request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Check(request.Cases is { Count: > 0 and <= 200 }, "cases", "Name the cases.").Text(request.Text, "text", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, now) = (http.Colleague(), http.Now());
        var found = new List<RestorationCase>();

        // In one order, so that two who start a track at once do not wait for each other.
        foreach (var caseId in request.Cases!.Distinct().Order())
        {
            var stream = await session.Events.FetchForExclusiveWriting<RestorationCase>(caseId, http.RequestAborted);
            if (stream.Aggregate is not { } c || !c.IsKnownTo(Seat.Of(http)) || c.Access.Part != who.Part)
            {
                return await http.RefuseCase(caseId);
            }

            found.Add(c);
        }

        if (Decide(found, ReferenceDataSet.Current) is { } refusal)
        {
            return refusal.ToResult();
        }

        var trackId = Guid.CreateVersion7(now);
        var ring = await keys.NewAsync(trackId, http.RequestAborted);
        session.Events.StartStream<JointTrack>(trackId, new TrackStarted(now, who.Account, who.Part!, ring.Protect(Purposes.Track, request.Text!.Trim())));
        foreach (var c in found)
        {
            session.Events.Append(c.Id, new TrackInvited(now, c.Tracks.Count + 1, trackId));
        }

        await session.SaveChangesAsync(http.RequestAborted);
        return Results.Created((string?)null, new StartedTrack(trackId));
    }

    /// <summary>Null when they are enough to be a joint track.</summary>
    internal static Refusal? Decide(IReadOnlyCollection<RestorationCase> cases, ReferenceDataSet reference) =>
        cases.Count < reference.RestorationRules["trackCases"].Value ? TrackErrors.TooFewCases : null;
}
