using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Lessons.Library;

/// <summary><c>GET /lessons</c> and <c>GET /lessons/{id}</c>: what was learned, for everybody who can use it.</summary>
internal static class ReadLessons
{
    /// <summary>How PostgreSQL reads what stands in them.</summary>
    public const string Language = "dutch";

    private const int LongestQuery = 200;

    public static void MapReadLessons(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lessons", List)
            .WithName("list-lessons").WithSummary("Lessons of reflection rooms, the newest on top.").Produces<Page<LessonDetail>>().ProducesValidationProblem();
        routes.MapGet("/lessons/{lessonId:guid}", Read)
            .WithName("read-lesson").WithSummary("A lesson.").Produces<LessonDetail>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, string? query, string? theme, int? page, int? pageSize)
    {
        var check = new Validation()
            .Check(string.IsNullOrEmpty(theme) || ReferenceDataSet.Current.ReflectionThemes.Contains(theme), "theme", "Choose one of the themes.")
            .TextOrNone(string.IsNullOrWhiteSpace(query) ? null : query, "query", min: 1, max: LongestQuery);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var paging = Paging.Of(page, pageSize);
        var lessons = session.Query<Lesson>().Where(l => !l.IsWithdrawn);
        lessons = string.IsNullOrEmpty(theme) ? lessons : lessons.Where(l => l.Theme == theme);
        lessons = string.IsNullOrWhiteSpace(query) ? lessons : lessons.Where(l => l.WebStyleSearch(query, Language));
        var (shown, total) = await paging.Read(lessons.OrderByDescending(l => l.SharedAt).ThenBy(l => l.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. shown.Select(ToContract)], total));
    }

    private static async Task<IResult> Read(Guid lessonId, HttpContext http, IQuerySession session)
    {
        if (await session.LoadAsync<Lesson>(lessonId, http.RequestAborted) is not { IsWithdrawn: false } lesson)
        {
            return Problems.NotFound.ToResult();
        }

        http.Response.SetVersion(lesson.Version);
        return Results.Ok(ToContract(lesson));
    }

    private static LessonDetail ToContract(Lesson l) => new(l.Id, l.Title, l.Text, l.Theme, l.Norms, l.Part, Term.DayOf(l.SharedAt), l.Version);
}
