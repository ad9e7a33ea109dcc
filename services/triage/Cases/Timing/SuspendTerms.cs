using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>
/// <c>POST /cases/{id}/suspensions</c> and <c>POST /cases/{id}/resumptions</c>: while the prosecutor has the case, or
/// something is missing, the terms stand still that may; those that protect somebody run on.
/// </summary>
internal static class SuspendTerms
{
    public static void MapSuspendTerms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/suspensions", Suspend)
            .WithName("suspend-terms").WithSummary("Let the terms stand still that may, with a motive.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/resumptions", Resume)
            .WithName("resume-terms").WithSummary("Let the terms go on that stood still.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Suspend(
        Guid caseId, Contracts.Clocks.Http.V1.SuspendTerms request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation();
        var ground = Ground(check, request.Ground);
        if (check.Text(request.Motive, "motive", min: 10, max: 1_000).Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, officer, async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Term, request.Motive, http.RequestAborted);
            return Decide(c, officer, ground, motive, http.Now());
        });
    }

    private static async Task<IResult> Resume(Guid caseId, ResumeTerms request, HttpContext http, IDocumentSession session)
    {
        var check = new Validation();
        var ground = Ground(check, request.Ground);
        var officer = http.Colleague();
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOnCase(http, caseId, officer, c => c.MayHandle(officer) ?? ClockDecisions.Resume(c.Clocks, ground, officer.Account, http.Now()));
    }

    internal static Decision Decide(TriageCase triageCase, Colleague officer, SuspensionGround ground, ProtectedContent motive, DateTimeOffset now) =>
        triageCase.MayHandle(officer) ?? ClockDecisions.Suspend(triageCase.Clocks, ground, officer.Account, motive, now);

    private static SuspensionGround Ground(Validation check, string? ground)
    {
        var chosen = check.Choice<SuspensionGround>(ground, "ground");
        check.Check(chosen is not (null or SuspensionGround.None), "ground", "Choose criminalTrack or completion.");
        return chosen ?? SuspensionGround.None;
    }
}
