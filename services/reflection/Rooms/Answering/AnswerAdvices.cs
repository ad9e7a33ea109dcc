using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Answering;

/// <summary><c>POST /rooms/{id}/answers</c>: whoever was advised says what they do with it, once. Whoever does not follow all of it says why; members read that, so it is masked.</summary>
internal static class AnswerAdvices
{
    public static void MapAnswerAdvice(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/answers", Handle)
            .WithName("answer-reflection-advice").WithSummary("Follow the advice, partly or not.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, AnswerAdvice request, HttpContext http, IDocumentSession session, ContentKeys keys, PeopleInTexts people)
    {
        var reference = ReferenceDataSet.Current;
        var motive = string.IsNullOrWhiteSpace(request.Motive) ? null : request.Motive.Trim();
        var check = new Validation()
            .Check(request.Answer is not null, "answer", "Choose follow, partly or not.")
            .TextOrNone(motive, "motive", min: 1, max: 5_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(c, room, seat, new(
            http.Now(), seat.Who.Account, seat.Mark, room.Number, room.Moment, request.Answer!.Value,
            motive is null ? null : await keys.SealAsync(c, Purposes.Answer, people.Mask(c, motive).Text, http.RequestAborted), reference.Version), motive?.Length ?? 0, reference));
    }

    /// <param name="characters">How long the motive is.</param>
    internal static Decision Decide(ReflectionCase c, Room room, Seat seat, AdviceAnswered answered, int characters, ReferenceDataSet reference) =>
        room.TookPart(seat.Mark) ? ReflectionErrors.SatInRoom
        : !c.IsAnsweredBy(room, seat) ? ReflectionErrors.NotTheAddressee
        : room.AnswerBy is null ? ReflectionErrors.NotAdvised
        : room.Answer is not null ? ReflectionErrors.AnsweredAlready
        : answered.Answer != ReflectionAnswer.Follow && characters < reference.Rule("answerCharacters") ? ReflectionErrors.MotiveTooShort
        : Decision.Of(answered);
}
