using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Explaining;

/// <summary>
/// <c>GET /cases/{id}/matters/{n}/explanation</c> and <c>…/explanation-bundle</c>: how a matter came to where it stood at some moment, to read and
/// to carry to a committee or a court, signed. The bundle takes a fresh sign-in.
/// </summary>
internal static class ExplainDecision
{
    public static void MapExplainDecision(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/explanation", Read)
            .WithName("explain-decision").WithSummary("How a matter came to where it stood at some moment.").Produces<ExplanationDetail>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/explanation-bundle", Export).RequireFreshSignIn()
            .WithName("export-explanation").WithSummary("The same as a signed zip that explains how to check it.").Produces<Stream>(StatusCodes.Status200OK, ZipResult.ContentType)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<IResult> Read(
        Guid caseId, int matter, DateTimeOffset? at, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, Explanations explanations) =>
        Explain(caseId, matter, at, http, session, cases, explanations, AccessAction.Read, Results.Ok);

    private static Task<IResult> Export(
        Guid caseId, int matter, DateTimeOffset? at, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, Explanations explanations, ExplanationBundle bundle) =>
        Explain(caseId, matter, at, http, session, cases, explanations, AccessAction.Export, explanation =>
            new ZipResult($"{explanation.CaseNumber}-explanation-{explanation.Number}.zip", (output, cancellationToken) => bundle.WriteAsync(explanation, http.Colleague().Account, output, cancellationToken)));

    private static async Task<IResult> Explain(
        Guid caseId, int matter, DateTimeOffset? at, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, Explanations explanations, AccessAction action,
        Func<ExplanationDetail, IResult> answer)
    {
        var check = new Validation().Check(at is null || at <= http.Now(), "at", "A moment that is not to come.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        var (c, seat) = (known.Case, Seat.Of(http));
        if (!c.MayOpen(seat))
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        if (!c.MattersFor(seat).Any(m => m.Number == matter))
        {
            return SanctionErrors.UnknownMatter.ToResult();
        }

        await http.LogAccess(action, caseId, "explanation");
        return answer(await explanations.OfAsync(session, c, matter, at ?? http.Now(), seat, goesOut: action == AccessAction.Export, http.RequestAborted));
    }
}
