using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Lessons;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Rooms.Asking;

/// <summary><c>POST /themes</c>: a room about a theme and about lessons of the library, for one part. It has no case.</summary>
internal static class AskForTheme
{
    public static void MapAskForTheme(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/themes", Handle)
            .WithName("ask-thematic-room").WithSummary("Ask for a reflection room about a theme.")
            .Produces<AskedRoom>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesValidationProblem();

    private static async Task<IResult> Handle(AskTheme request, HttpContext http, IDocumentSession session, ContentKeys keys, StaffDirectory staff, PeopleInTexts people)
    {
        var (who, now, reference) = (http.Colleague(), http.Now(), ReferenceDataSet.Current);
        var part = who.Part ?? request.Part ?? "";
        Guid[] lessons = [.. (request.Lessons ?? []).Distinct()];
        var check = new Validation()
            .Check(reference.ReflectionThemes.Contains(request.Theme ?? ""), "theme", "Choose one of the themes.")
            .Check(reference.OrganisationalParts.Find(part)?.IsValidOn(Term.DayOf(now)) == true || part == who.Part, "part", "Choose one of the organisational parts.")
            .Text(request.Question, "question", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        if (await session.Query<Lesson>().CountAsync(l => lessons.Contains(l.Id) && !l.IsWithdrawn, http.RequestAborted) != lessons.Length)
        {
            return ReflectionErrors.UnknownLesson.ToResult();
        }

        var (themeId, roomId) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var question = (await keys.NewAsync(themeId, http.RequestAborted)).Protect(Purposes.Question, people.Mask(null, request.Question!).Text);
        var asked = new ThemeAsked(now, who.Account, who.Mark, roomId, part, request.Theme!, lessons, question, reference.Version);
        object[] events = [asked, .. ReflectionCase.Of(themeId, asked).OpenToAllWhenNobodyIsLeft(staff, reference, now)];
        session.Events.StartStream<ReflectionCase>(themeId, events);
        await session.SaveChangesAsync(http.RequestAborted);
        http.Response.SetVersion(events.Length);
        return Results.Created($"/api/reflection/v1/rooms/{roomId}", new AskedRoom(roomId));
    }
}
