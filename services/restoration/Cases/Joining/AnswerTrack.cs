using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Reporters;
using Zichtlijn.Restoration.Tracks;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.AnswerTrack;

namespace Zichtlijn.Restoration.Cases.Joining;

/// <summary><c>/my-restoration/track-answers</c> and <c>…/track-evaluations</c>, and the same below the case: a reporter takes part or leaves at any time, and says how it was.</summary>
internal static class AnswerTrack
{
    public static void MapAnswerTrack(this ReporterRoutes routes)
    {
        routes.Map<Request>(
            "track-answers", "answer-track", "whether they take part in a joint track",
            (request, check, _) => check.Check(request.Track is not null, "track", "Say which one.").Check(request.TakesPart is not null, "takesPart", "Say yes or no."),
            async (c, teller, request, desk) => Decide(
                c, await desk.TrackAsync(c, request.Track!.Value), new TrackAnswered(desk.Now, teller.By, request.Track!.Value, request.TakesPart!.Value)));
        routes.Map<EvaluateTrackMeasure>(
            "track-evaluations", "evaluate-track-measure", "how a measure of a joint track was",
            (request, check, _) => check.Check(request.Track is not null, "track", "Say which one.").Check(request.Measure is not null, "measure", "Say which one.")
                .Satisfaction(request.Satisfaction).TextOrNone(request.Text, "text", min: 0, max: 5_000),
            async (c, teller, request, desk) => Decide(
                c, await desk.TrackAsync(c, request.Track!.Value), new TrackMeasureEvaluated(
                    desk.Now, teller.By, teller.OnBehalf, request.Track!.Value, request.Measure!.Value, request.Satisfaction!.Value,
                    await desk.SealOrNoneAsync(c, Purposes.Evaluation, request.Text))));
    }

    /// <summary>Leaving is possible always, and leaves nothing that others could see.</summary>
    internal static Decision Decide(RestorationCase c, JointTrack? track, TrackAnswered answer) => c.Tracks.Find(t => t.Number == answer.Number) switch
    {
        null => RestorationErrors.UnknownTrack,
        { } t when t.TakesPart == answer.TakesPart => Decision.AlreadySo,
        _ when answer.TakesPart && track is not { HasEnded: false } => TrackErrors.Ended,
        _ => Decision.Of(answer),
    };

    internal static Decision Decide(RestorationCase c, JointTrack? track, TrackMeasureEvaluated evaluated) =>
        (c.Tracks.Find(t => t.Number == evaluated.Number), track?.Measures.Find(m => m.Agreed.Number == evaluated.Measure)) switch
        {
            (null, _) => RestorationErrors.UnknownTrack,
            ({ TakesPart: not true }, _) => TrackErrors.NotAMember,
            (_, null) => RestorationErrors.UnknownMeasure,
            (_, { Done: null }) => RestorationErrors.NotDone,
            _ => Decision.Of(evaluated),
        };
}
