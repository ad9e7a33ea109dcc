using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Restoration.Tracks;

namespace Zichtlijn.Restoration.Cases.Reporters;

/// <summary>What a decision needs beside the case: keys to seal with, the time, joint tracks.</summary>
internal sealed record Desk(IQuerySession Session, ContentKeys Keys, DateTimeOffset Now, CancellationToken Cancelled)
{
    /// <summary>The joint track that has this number for the reporter; null when there is none.</summary>
    public async ValueTask<JointTrack?> TrackAsync(RestorationCase c, int number) =>
        c.Tracks.Find(t => t.Number == number) is { } invited ? await Session.LoadAsync<JointTrack>(invited.TrackId, Cancelled) : null;

    public ValueTask<ProtectedContent> SealAsync(RestorationCase c, string purpose, string? text) => Keys.SealAsync(c, purpose, text, Cancelled);

    /// <summary>Null for a text that was left out.</summary>
    public async ValueTask<ProtectedContent?> SealOrNoneAsync(RestorationCase c, string purpose, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : await SealAsync(c, purpose, text);
}

/// <summary>
/// What a reporter wants they say over their pass, and to the worker in a conversation, who notes it for them: one rule, two ways to it.
/// Over the pass no version is named: to stop something must work at every moment.
/// </summary>
internal sealed record ReporterRoutes(IEndpointRouteBuilder Reporters, IEndpointRouteBuilder Workers)
{
    public delegate ValueTask<Decision> Wish<in TRequest>(RestorationCase c, Teller teller, TRequest request, Desk desk);

    /// <param name="path">Below <c>/my-restoration</c>, and below the case.</param>
    /// <param name="name">Of the operation; that of the worker has <c>-for-reporter</c> behind it.</param>
    /// <param name="about">What is said, for the summary.</param>
    /// <param name="check">All errors of the input.</param>
    /// <param name="ofWorker">Summary for the worker where they do not note it for the reporter.</param>
    public void Map<TRequest>(
        string path, string name, string about, Func<TRequest, Validation, DateTimeOffset, Validation> check, Wish<TRequest> decide, string? ofWorker = null)
        where TRequest : class
    {
        Reporters.MapPost($"/my-restoration/{path}", async (TRequest request, HttpContext http, IDocumentSession session, ContentKeys keys) =>
            {
                if (check(request, new(), http.Now()) is { Failed: true } failed)
                {
                    return Problems.Invalid(failed.Errors);
                }

                var caseId = http.User.CaseId();
                return await session.OfReporterAsync(http) is null
                    ? await http.RefuseCase(caseId)
                    : await session.DecideOwnAsync(http, caseId, c => c.IsOpen, c => decide(c, Teller.Reporter, request, new(session, keys, http.Now(), http.RequestAborted)));
            })
            .WithName(name).WithSummary($"Say {about}.").ProducesDecision().ProducesValidationProblem();

        Workers.MapPost($"/cases/{{caseId:guid}}/{path}", async (
                Guid caseId, TRequest request, HttpContext http, IDocumentSession session, ContentKeys keys, ICases<RestorationCase> cases) =>
            {
                if (check(request, new(), http.Now()) is { Failed: true } failed)
                {
                    return Problems.Invalid(failed.Errors);
                }

                var who = http.Colleague();
                return await cases.DecideAsync(http, session, caseId, async c =>
                    c.MayWork(who) is { } refusal ? refusal : await decide(c, Teller.WorkerFor(who), request, new(session, keys, http.Now(), http.RequestAborted)));
            })
            .WithName($"{name}-for-reporter").WithSummary(ofWorker ?? $"Note what the reporter says in a conversation: {about}.").ProducesDecision().ProducesValidationProblem();
    }
}

internal static class ReporterCases
{
    /// <summary>The case of the report that the pass is of; null while this service did not hear of it.</summary>
    public static async Task<Worklist.RestorationCaseRow?> OfReporterAsync(this IQuerySession session, HttpContext http) =>
        await session.LoadAsync<Worklist.RestorationCaseRow>(http.User.CaseId(), http.RequestAborted) is { Case.IsOpen: true } row ? row : null;
}
