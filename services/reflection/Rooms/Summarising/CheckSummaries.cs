using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Summarising;

/// <summary>
/// <c>POST /rooms/{id}/summary-checks</c> and <c>…/summary-returns</c>: the facilitator, who does not know the case, looks at the summary before
/// members read it, or sends it back.
/// </summary>
internal static class CheckSummaries
{
    public static void MapCheckSummary(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rooms/{roomId:guid}/summary-checks", Check)
            .WithName("check-reflection-summary").WithSummary("Let the members read the summary.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/rooms/{roomId:guid}/summary-returns", Return)
            .WithName("return-reflection-summary").WithSummary("Send the summary back, with a remark.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Check(Guid roomId, CheckSummary request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation().TextOrNone(request.CombinationMotive, "combinationMotive", min: 20, max: 2_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(room, seat.Who, new(
            http.Now(), seat.Who.Account, seat.Mark, room.Number, room.Summary?.Number ?? 0, request.Checks ?? [],
            request.CombinationMotive is { } motive ? await keys.SealAsync(c, Purposes.SummaryMotive, motive, http.RequestAborted) : null, reference.Version), reference));
    }

    internal static Decision Decide(Room room, Colleague who, SummaryChecked done, ReferenceDataSet reference) => room.LedBefore(who, () => room.Summary switch
    {
        null => ReflectionErrors.NoSummary,
        { State: SummaryState.Checked } => Decision.AlreadySo,
        { State: SummaryState.Returned } => ReflectionErrors.SummaryIsReturned,
        { } summary when summary.Writer == who.Mark => ReflectionErrors.SamePerson,
        { } summary => FourEyes.MayPass(reference.SummaryChecks, done.Checks, summary.Combination, done.Motive) is { } refusal ? refusal : Decision.Of(done),
    });

    private static async Task<IResult> Return(Guid roomId, ReturnSummary request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Remark, "remark", min: 10, max: 2_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(room, seat.Who, new(
            http.Now(), seat.Who.Account, room.Number, room.Summary?.Number ?? 0, await keys.SealAsync(c, Purposes.SummaryRemark, request.Remark, http.RequestAborted))));
    }

    /// <summary>Also what was checked: somebody may see later what it gives away.</summary>
    internal static Decision Decide(Room room, Colleague who, SummaryReturned returned) => room.LedBefore(who, () => room.Summary switch
    {
        null => ReflectionErrors.NoSummary,
        { State: SummaryState.Returned } => Decision.AlreadySo,
        _ => Decision.Of(returned),
    });
}

/// <summary>What a second person must have looked at before somebody reads what was masked.</summary>
internal static class FourEyes
{
    /// <summary>Null when it may pass.</summary>
    /// <param name="list">Every point that has to be looked at.</param>
    /// <param name="combination">Facts that together still may point to somebody.</param>
    public static Refusal? MayPass(ReferenceList list, IReadOnlyList<string> done, IReadOnlyList<string> combination, ProtectedContent? motive) =>
        !list.Entries.Select(e => e.Code).ToHashSet(StringComparer.Ordinal).SetEquals(done) ? ReflectionErrors.ChecksMissing
        : (combination.Count > 0, motive) switch
        {
            (true, null) => ReflectionErrors.CombinationNotMotivated,
            (false, not null) => ReflectionErrors.NothingToMotivate,
            _ => null,
        };
}
