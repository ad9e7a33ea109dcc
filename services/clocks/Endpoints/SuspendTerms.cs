using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary>
/// <c>POST /cases/{id}/suspensions</c> and <c>POST /cases/{id}/resumptions</c>: while the prosecutor has the case, or
/// something is missing, the terms stand still that may; those that protect somebody run on.
/// </summary>
internal static class SuspendTerms
{
    public static void MapSuspendTerms<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks, IHasContent
    {
        routes.MapPost("/cases/{caseId:guid}/suspensions", Suspend<TCase>)
            .WithName("suspend-terms").WithSummary("Let the terms stand still that may, with a motive.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/resumptions", Resume<TCase>)
            .WithName("resume-terms").WithSummary("Let the terms go on that stood still.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Suspend<TCase>(
        Guid caseId, Contracts.Clocks.Http.V1.SuspendTerms request, HttpContext http, IDocumentSession session, ContentKeys keys,
        ICases<TCase> cases, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks, IHasContent
    {
        var check = new Validation();
        var ground = Ground(check, request.Ground);
        if (check.Text(request.Motive, "motive", min: 10, max: 1_000).Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c =>
        {
            var motive = await keys.SealAsync(c, TermEndpoints.Purpose, request.Motive, http.RequestAborted);
            return Decide(terms, c, officer, ground, motive, http.Now());
        });
    }

    private static async Task<IResult> Resume<TCase>(
        Guid caseId, ResumeTerms request, HttpContext http, IDocumentSession session, ICases<TCase> cases, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks
    {
        var check = new Validation();
        var ground = Ground(check, request.Ground);
        var officer = http.Colleague();
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await cases.DecideAsync(http, session, caseId, c => GoOn(terms, c, officer, ground, http.Now()));
    }

    internal static Decision Decide<TCase>(
        ITermsOf<TCase> terms, TCase c, Colleague officer, SuspensionGround ground, ProtectedContent motive, DateTimeOffset now)
        where TCase : class, IKeepsClocks =>
        terms.MayHandle(c, officer) ?? ClockDecisions.Suspend(c.Clocks, ground, officer.Account, motive, now);

    internal static Decision GoOn<TCase>(ITermsOf<TCase> terms, TCase c, Colleague officer, SuspensionGround ground, DateTimeOffset now)
        where TCase : class, IKeepsClocks =>
        terms.MayHandle(c, officer) ?? ClockDecisions.Resume(c.Clocks, ground, officer.Account, now);

    private static SuspensionGround Ground(Validation check, string? ground)
    {
        var chosen = check.Choice<SuspensionGround>(ground, "ground");
        check.Check(chosen is not (null or SuspensionGround.None), "ground", "Choose criminalTrack or completion.");
        return chosen ?? SuspensionGround.None;
    }
}
