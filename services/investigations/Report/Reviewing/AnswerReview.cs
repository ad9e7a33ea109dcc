using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Report.Reviewing;

/// <summary><c>POST /cases/{id}/report-review-answers</c>: whoever was asked agrees to the report, or sends it back, and says why.</summary>
internal static class AnswerReview
{
    public static void MapAnswerReview(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/report-review-answers", Handle)
            .WithName("answer-review").WithSummary("As a reviewer, agree to the report or send it back.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.AnswerReview request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Agrees is not null, "agrees", "Say whether you agree.").Text(request.Remarks, "remarks", min: 20, max: 10_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => Decide(i, who, new ReviewGiven(
            http.Now(), who.Account, request.Agrees!.Value, await keys.SealAsync(i, ReportPurposes.Remarks, request.Remarks, http.RequestAborted))));
    }

    internal static Decision Decide(Investigation i, Colleague who, ReviewGiven answer) => i.ReviewerWith(who.Mark) switch
    {
        null => ReportErrors.NotReviewer,
        { Declared: false } => AccessErrors.ConflictNotDeclared,
        { Agrees: { } given } => given == answer.Agrees ? Decision.AlreadySo : ReportErrors.ReviewGiven,
        _ when i.IsOver => InvestigationErrors.Over,
        _ => Decision.Of(answer),
    };
}
