using Marten;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>A filter of the queue that an officer keeps. It names no case.</summary>
public sealed record OwnView(Guid Id, string Account, string Name, string Query);

/// <summary><c>/views</c>: an officer's own filters of the queue.</summary>
internal static class SavedViews
{
    private const int Most = 20;

    public static void MapSavedViews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/views", List).WithName("list-views").WithSummary("Your own filters of the queue.").Produces<IReadOnlyList<SavedView>>();
        routes.MapPost("/views", Save).WithName("save-view").WithSummary("Keep a filter of the queue under a name; the same name is written over.")
            .Produces<SavedView>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapDelete("/views/{viewId:guid}", Remove).WithName("remove-view").WithSummary("Forget a filter.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session) =>
        Results.Ok((await OwnAsync(http, session)).Select(v => new SavedView(v.Id, v.Name, v.Query)).ToArray());

    private static async Task<IResult> Save(SaveView request, HttpContext http, IDocumentSession session)
    {
        var check = new Validation().Text(request.Name, "name", min: 1, max: 60)
            .Check(request.Query is { Length: <= 200 } query && query.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '&'), "query", "Give names and values of the queue's filters.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var own = await OwnAsync(http, session);
        var former = own.FirstOrDefault(v => v.Name == request.Name!.Trim());
        if (former is null && own.Count >= Most)
        {
            return TooMany.ToResult();
        }

        var view = new OwnView(former?.Id ?? Guid.CreateVersion7(), http.User.Account(), request.Name!.Trim(), request.Query!);
        session.Store(view);
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.Ok(new SavedView(view.Id, view.Name, view.Query));
    }

    /// <summary>One that is not there, or somebody else's, is gone as well.</summary>
    private static async Task<IResult> Remove(Guid viewId, HttpContext http, IDocumentSession session)
    {
        var account = http.User.Account();
        session.DeleteWhere<OwnView>(v => v.Id == viewId && v.Account == account);
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.NoContent();
    }

    private static Platform.Decisions.Refusal TooMany { get; } = new("too-many-views", StatusCodes.Status409Conflict, "Remove a view first.");

    private static Task<IReadOnlyList<OwnView>> OwnAsync(HttpContext http, IQuerySession session)
    {
        var account = http.User.Account();
        return session.Query<OwnView>().Where(v => v.Account == account).OrderBy(v => v.Name).ToListAsync(http.RequestAborted);
    }
}
