using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Interviews.Planning;

/// <summary><c>POST /cases/{id}/interviews</c>, and moving or cancelling one.</summary>
internal static class PlanInterview
{
    private const string Method = "interviews";

    public static void MapPlanInterview(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/interviews", Plan)
            .WithName("plan-interview").WithSummary("Plan an interview. Send an Idempotency-Key to be able to repeat it.")
            .Produces<InterviewPlanned>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/moves", Move)
            .WithName("move-interview").WithSummary("Move an interview to another time or place.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/cancellations", Cancel)
            .WithName("cancel-interview").WithSummary("Cancel an interview.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Plan(
        Guid caseId, Contracts.Investigations.Http.V1.PlanInterview request, HttpContext http, IDocumentSession session, InterviewRoom room, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.With is not null, "with", "Choose reporter, subject or witness.")
            .Check(request.At is not null, "at", "Give the day and the time.")
            .Text(request.Place, "place", min: 3, max: 200)
            .Check(request.Investigators is { Count: > 0 }, "investigators", "Name who will be there.");
        if (request.With is not (null or InterviewWith.Reporter))
        {
            check.Text(request.Person, "person", min: 2, max: 100);
        }

        var key = IdempotencyKeys.Of(http.Request);
        if (check.IdempotencyKey(key).Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (i, refused) = await room.EnterAsync(http, session, caseId);
        if (i is null)
        {
            return refused!;
        }

        if (Refuse(i, request.Investigators!) is { } refusal)
        {
            return refusal.ToResult();
        }

        var id = IdempotencyKeys.NewId(caseId, http.Colleague().Account, key, http.Now());
        if (await session.LoadAsync<Interview>(id, http.RequestAborted) is { } there)
        {
            return Results.Created((string?)null, new InterviewPlanned(id, there.Number));
        }

        // The case is held: no second interview gets the number.
        var number = await session.Query<Interview>().CountAsync(r => r.CaseId == caseId, http.RequestAborted) + 1;
        var own = await keys.OfAsync(caseId, [i.FirstContent], http.RequestAborted);
        session.Events.StartStream<Interview>(id, new InterviewScheduled(
            caseId, number, http.Now(), http.Colleague().Account, request.With!.Value,
            request.With == InterviewWith.Reporter ? null : own.Protect(InterviewPurposes.Person, request.Person!.Trim()), request.At!.Value,
            own.Protect(InterviewPurposes.Place, request.Place!.Trim()), [.. request.Investigators!.Distinct(StringComparer.Ordinal)],
            request.With == InterviewWith.Reporter ? null : staff.OnlyOne(request.Person)?.Mark));
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.Created((string?)null, new InterviewPlanned(id, number));
    }

    /// <summary>As the mandate permits, by those who investigate the case.</summary>
    internal static Refusal? Refuse(Investigation i, IReadOnlyList<string> investigators) =>
        !i.Mandate!.Methods.Contains(Method, StringComparer.Ordinal) ? InterviewErrors.MethodNotPermitted
        : !i.AllInvestigate(investigators) ? InterviewErrors.NotThere
        : null;

    private static async Task<IResult> Move(
        Guid caseId, Guid interviewId, MoveInterview request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation()
            .Check(request.At is not null, "at", "Give the day and the time.").Text(request.Place, "place", min: 3, max: 200).Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (_, interview, own) => Decide(interview, new InterviewMoved(
                http.Now(), http.Colleague().Account, request.At!.Value, own.Protect(InterviewPurposes.Place, request.Place!.Trim()),
                own.Protect(InterviewPurposes.Motive, request.Motive!.Trim()))));
    }

    private static async Task<IResult> Cancel(
        Guid caseId, Guid interviewId, CancelInterview request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (_, interview, own) => interview.State == InterviewState.Cancelled
                ? Decision.AlreadySo
                : Decide(interview, new InterviewCancelled(http.Now(), http.Colleague().Account, own.Protect(InterviewPurposes.Motive, request.Motive!.Trim()))));
    }

    /// <summary>Only what has not taken place is moved or cancelled.</summary>
    internal static Decision Decide(Interview interview, object wished) =>
        interview.State == InterviewState.Planned ? Decision.Of(wished) : InterviewErrors.NotPlanned;
}
