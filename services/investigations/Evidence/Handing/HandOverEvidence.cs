using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Evidence.Handing;

/// <summary>
/// The chain of custody: <c>hand-overs</c> by whoever holds a piece, <c>hand-over-answers</c> by whoever it was handed to, so that
/// both sign; <c>take-overs</c> of what was held by somebody who does not investigate the case any more.
/// </summary>
internal static class HandOverEvidence
{
    public static void MapHandOverEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/evidence/{evidenceId:guid}/hand-overs", HandOver)
            .WithName("hand-over-evidence").WithSummary("As its holder, hand evidence to another investigator of the case.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/evidence/{evidenceId:guid}/hand-over-answers", Answer)
            .WithName("answer-hand-over").WithSummary("Take evidence that was handed to you, or do not.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/evidence/{evidenceId:guid}/take-overs", TakeOver)
            .WithName("take-over-evidence").WithSummary("Take evidence whose holder does not investigate the case any more.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> HandOver(
        Guid caseId, Guid evidenceId, Contracts.Investigations.Http.V1.HandOverEvidence request, HttpContext http, IDocumentSession session, Registrar registrar)
    {
        var check = new Validation().Text(request.To, "to", min: 1, max: 100).Text(request.Why, "why", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await registrar.OnEvidenceAsync(http, session, caseId, evidenceId, (page, row) =>
                Custody.HandOver(page, row, http.Colleague(), request.To!, request.Why!.Trim(), http.Now()));
    }

    private static async Task<IResult> Answer(
        Guid caseId, Guid evidenceId, AnswerHandOver request, HttpContext http, IDocumentSession session, Registrar registrar)
    {
        var check = new Validation().Check(request.Takes is not null, "takes", "Say whether you take it.");
        if (request.Takes is false)
        {
            check.Text(request.Why, "why", min: 10, max: 1_000);
        }

        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await registrar.OnEvidenceAsync(http, session, caseId, evidenceId, (page, row) => request.Takes!.Value
                ? Custody.Take(page, row, http.Colleague(), http.Now())
                : Custody.Decline(page, row, http.Colleague(), request.Why!.Trim(), http.Now()));
    }

    private static async Task<IResult> TakeOver(
        Guid caseId, Guid evidenceId, TakeOverEvidence request, HttpContext http, IDocumentSession session, Registrar registrar)
    {
        var check = new Validation().Text(request.Why, "why", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await registrar.OnEvidenceAsync(http, session, caseId, evidenceId, (page, row) =>
                Custody.TakeOver(page, row, http.Colleague(), request.Why!.Trim(), http.Now()));
    }
}
