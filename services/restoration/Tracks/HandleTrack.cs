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
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tracks;

/// <summary><c>/tracks/{id}/measures</c> and <c>…/endings</c>: what is done for all who take part.</summary>
internal static class HandleTrack
{
    private const string Collective = "collective";

    public static void MapHandleTrack(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tracks/{trackId:guid}/measures", HandleAgreement)
            .WithName("agree-track-measure").WithSummary("Say what is done for all who take part.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/tracks/{trackId:guid}/measures/{measure:int}/completions", HandleCompletion)
            .WithName("carry-out-track-measure").WithSummary("Note that it was carried out.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/tracks/{trackId:guid}/endings", (Guid trackId, HttpContext http, IDocumentSession session) => session.DecideOnTrackAsync(
                http, trackId, t => ValueTask.FromResult(t.HasEnded ? Decision.AlreadySo : Decision.Of(new TrackEnded(http.Now(), http.Colleague().Account)))))
            .WithName("end-track").WithSummary("Do nothing more together.").ProducesDecision();
    }

    private static async Task<IResult> HandleAgreement(Guid trackId, AgreeTrackMeasure request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.RestorationMeasures.Find(request.Kind ?? "")?.Kind == Collective, "kind", "Choose what is done together.")
            .Text(request.Text, "text", min: 3, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        var members = await session.MembersAsync(trackId, http.RequestAborted);
        return await session.DecideOnTrackAsync(http, trackId, async t => Agree(t, members.Count, new(
            http.Now(), who.Account, t.Measures.Count + 1, request.Kind!, await keys.SealAsync(t, Purposes.TrackMeasure, request.Text, http.RequestAborted)), ReferenceDataSet.Current));
    }

    private static async Task<IResult> HandleCompletion(Guid trackId, int measure, CarryOutMeasure request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        if (Cases.Measures.HandleMeasure.Check(request, http.Now()) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.DecideOnTrackAsync(http, trackId, async t => CarryOut(t, new(
            http.Now(), who.Account, measure, request.On!.Value, request.ByRole!, await keys.SealAsync(t, Purposes.TrackMeasureDone, request.Text, http.RequestAborted))));
    }

    /// <param name="members">How many take part.</param>
    internal static Decision Agree(JointTrack t, int members, TrackMeasureAgreed agreed, ReferenceDataSet reference) =>
        t.HasEnded ? TrackErrors.Ended
        : members < reference.RestorationRules["trackCases"].Value ? TrackErrors.TooFewMembers
        : Decision.Of(agreed);

    internal static Decision CarryOut(JointTrack t, TrackMeasureCarriedOut done) => t.Measures.Find(m => m.Agreed.Number == done.Number) switch
    {
        _ when t.HasEnded => TrackErrors.Ended,
        null => RestorationErrors.UnknownMeasure,
        { Done: not null } => RestorationErrors.Done,
        { } m when done.On < Term.DayOf(m.Agreed.AgreedAt) => RestorationErrors.BeforeAgreement,
        _ => Decision.Of(done),
    };

    private static async Task<IResult> DecideOnTrackAsync(this IDocumentSession session, HttpContext http, Guid trackId, Func<JointTrack, ValueTask<Decision>> decide)
    {
        var who = http.Colleague();
        return await session.TrackAsync(who, trackId, http.RequestAborted) is null
            ? await http.RefuseCase(trackId)
            : await session.DecideOn(http, trackId, t => t.Part == who.Part, decide);
    }
}
