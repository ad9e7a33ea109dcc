using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms;

namespace Zichtlijn.Reflection.Lessons.Proposing;

/// <summary><c>POST /rooms/{id}/lessons</c>: the facilitator proposes what others can learn. It is masked like a summary, and stays sealed until a second person looked at it.</summary>
internal static class ProposeLessons
{
    public static void MapProposeLesson(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/lessons", Handle)
            .WithName("propose-lesson").WithSummary("Propose a lesson out of a room that was held.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, ProposeLesson request, HttpContext http, IDocumentSession session, ContentKeys keys, PeopleInTexts people)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Text(request.Title, "title", min: 5, max: 120)
            .Text(request.Text, "text", min: 50, max: 5_000)
            .Check(reference.ReflectionThemes.Contains(request.Theme ?? ""), "theme", "Choose one of the themes.")
            .Codes(request.Norms, "norms", reference.ConductNorms);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) =>
        {
            var (title, text) = (people.Mask(c, request.Title!), people.Mask(c, request.Text!));
            var lesson = new SealedLesson(title.Text, text.Text);
            return Decide(room, seat.Who, lesson, new(
                http.Now(), seat.Who.Account, seat.Mark, room.Number, Guid.CreateVersion7(http.Now()), request.Theme!, request.Norms!,
                [.. title.Found.Concat(text.Found).GroupBy(f => f.Kind, StringComparer.Ordinal).Select(f => new Deidentifying.FoundFact(f.Key, f.Sum(k => k.Count)))],
                [.. title.Combination.Union(text.Combination, StringComparer.Ordinal)], await keys.SealAllAsync(c, Purposes.Lesson, lesson, http.RequestAborted)), reference);
        });
    }

    /// <summary>Also after it was closed: what was done with the advice can be the lesson.</summary>
    internal static Decision Decide(Room room, Colleague who, SealedLesson lesson, LessonProposed proposed, ReferenceDataSet reference) =>
        room.Facilitator?.Person != who.Mark ? ReflectionErrors.NotTheFacilitator
        : !room.IsHeld ? ReflectionErrors.NotHeld
        : reference.FirstSanctionWordIn($"{lesson.Title}\n{lesson.Text}") is not null ? ReflectionErrors.NamesSanction
        : Decision.Of(proposed);
}
