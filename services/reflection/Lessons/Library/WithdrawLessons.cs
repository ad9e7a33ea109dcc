using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Lessons.Library;

/// <summary><c>POST /lessons/{id}/withdrawals</c>: a lesson leaves the library, with a motive.</summary>
internal static class WithdrawLessons
{
    public static void MapWithdrawLesson(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/lessons/{lessonId:guid}/withdrawals", Handle)
            .WithName("withdraw-lesson").WithSummary("Take a lesson out of the library.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid lessonId, WithdrawLesson request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideOn<Lesson>(http, lessonId, _ => true, async lesson => Decide(
            lesson, new(http.Now(), http.Colleague().Account, await keys.SealAsync(lesson, Purposes.Withdrawal, request.Motive, http.RequestAborted))));
    }

    internal static Decision Decide(Lesson lesson, LessonWithdrawn withdrawn) => lesson.IsWithdrawn ? Decision.AlreadySo : Decision.Of(withdrawn);
}
