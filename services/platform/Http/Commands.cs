using JasperFx;
using JasperFx.Events;
using Marten;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Platform.Http;

/// <summary>Runs a pure decision on a case: load, decide, append, answer.</summary>
public static class Commands
{
    /// <summary>
    /// 204 with the new <c>ETag</c>; 404 for an unknown or hidden case; 412 when the case is not at the version that the
    /// caller saw; 428 without a version; otherwise the decision's own refusal. A wish that is already fulfilled
    /// succeeds whatever the version.
    /// </summary>
    /// <param name="mayKnow">Whether the caller may know of the case.</param>
    public static Task<IResult> DecideOn<TState>(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<TState, bool> mayKnow, Func<TState, Decision> decide)
        where TState : class =>
        session.DecideOn<TState>(http, caseId, mayKnow, state => ValueTask.FromResult(decide(state)));

    /// <summary>The same for a decision that holds content: it is protected under the key of the case's other content.</summary>
    /// <param name="log">What is written to the access log before the decision is kept; not called for what is refused or done already.</param>
    public static async Task<IResult> DecideOn<TState>(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<TState, bool> mayKnow, Func<TState, ValueTask<Decision>> decide,
        Func<Decision, Task>? log = null)
        where TState : class
    {
        var stream = await session.Events.FetchForWriting<TState>(caseId, http.RequestAborted);
        if (stream.Aggregate is not { } state || !mayKnow(state))
        {
            return await http.RefuseCase(caseId);
        }

        return await session.Carry(http, stream, await decide(state), log);
    }

    /// <summary>
    /// For what does not depend on what others do at the same moment, as a vote does not on other votes: without a version, one
    /// after the other, so that of two at once both are kept. 204 with the new <c>ETag</c>, 404, or the decision's own refusal.
    /// </summary>
    public static async Task<IResult> DecideInTurn<TState>(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<TState, bool> mayKnow, Func<TState, ValueTask<Decision>> decide)
        where TState : class
    {
        var stream = await session.Events.FetchForExclusiveWriting<TState>(caseId, http.RequestAborted);
        if (stream.Aggregate is not { } state || !mayKnow(state))
        {
            return await http.RefuseCase(caseId);
        }

        var decision = await decide(state);
        if (decision.Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        var kept = stream.Keep(decision.Events, http.Now());
        await session.SaveChangesAsync(http.RequestAborted);
        http.Response.SetVersion((stream.CurrentVersion ?? 0) + kept);
        return Results.NoContent();
    }

    /// <summary>The second half of <c>DecideOn</c>, for what is no case: appends what was decided and answers.</summary>
    public static async Task<IResult> Carry<TState>(
        this IDocumentSession session, HttpContext http, IEventStream<TState> stream, Decision decision, Func<Decision, Task>? log = null)
        where TState : class
    {
        var version = stream.CurrentVersion ?? 0;
        var fulfilled = decision.Refusal is null && decision.Events.Count == 0;
        if (!fulfilled)
        {
            switch (http.Request.ExpectedVersion())
            {
                case null:
                    return Problems.VersionRequired.ToResult();
                case var expected when expected != version:
                    http.Response.SetVersion(version);
                    return Problems.VersionConflict.ToResult();
            }
        }

        if (decision.Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        var kept = 0;
        if (!fulfilled)
        {
            await (log?.Invoke(decision) ?? Task.CompletedTask);
            kept = stream.Keep(decision.Events, http.Now());
            try
            {
                await session.SaveChangesAsync(http.RequestAborted);
            }
            catch (ConcurrencyException)
            {
                return Problems.VersionConflict.ToResult();
            }
        }

        http.Response.SetVersion(version + kept);
        return Results.NoContent();
    }

    /// <summary>Documents the answers of <c>DecideOn</c>.</summary>
    public static RouteHandlerBuilder ProducesDecision(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
