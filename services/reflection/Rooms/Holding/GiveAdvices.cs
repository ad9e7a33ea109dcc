using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Answering;

namespace Zichtlijn.Reflection.Rooms.Holding;

/// <summary><c>POST /rooms/{id}/advices</c>: the facilitator writes down what the room wants to pass on, and whoever has to answer reads it. It names no sanction.</summary>
internal static class GiveAdvices
{
    public static void MapGiveAdvice(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/advices", Handle)
            .WithName("give-reflection-advice").WithSummary("Advise whoever has to answer.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, GiveAdvice request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 50, max: 10_000).Texts(request.Points, "points", 1..10, min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var advice = new SealedAdvice(request.Text!.Trim(), [.. request.Points!.Select(p => p.Trim())]);
        return await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(
            room, seat.Who, advice, await keys.SealAllAsync(c, Purposes.Advice, advice, http.RequestAborted), ReferenceDataSet.Current, http.Now()));
    }

    internal static Decision Decide(Room room, Colleague who, SealedAdvice advice, ProtectedContent text, ReferenceDataSet reference, DateTimeOffset now) => room.Led(who, () =>
    {
        var clock = AnswerClock.Start(room.Number, now, reference);
        return !room.IsHeld ? ReflectionErrors.NotHeld
            : room.AnswerBy is not null ? ReflectionErrors.AdvisedAlready
            : advice.Points.Prepend(advice.Text).Any(t => reference.FirstSanctionWordIn(t) is not null) ? ReflectionErrors.NamesSanction
            : Decision.Of(new AdviceIssued(now, who.Account, room.Number, room.Moment, clock.LastDay, text, reference.Version), clock);
    });
}
