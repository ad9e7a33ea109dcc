using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Evidence.Marking;

/// <summary>
/// <c>POST /cases/{id}/evidence/{id}/duty-to-answer</c>: a piece rests on a duty to answer, which was not said when it was added. From
/// then on it is closed to the prosecutor. Nobody takes a mark off; that the piece had gone before stays on the record.
/// </summary>
internal static class MarkDutyToAnswer
{
    public static void MapMarkDutyToAnswer(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/evidence/{evidenceId:guid}/duty-to-answer", Handle)
            .WithName("mark-duty-to-answer").WithSummary("Mark evidence that rests on a duty to answer and was added without saying so.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Guid evidenceId, Contracts.Investigations.Http.V1.MarkDutyToAnswer request, HttpContext http, IDocumentSession session, Registrar registrar)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await registrar.OnEvidenceAsync(http, session, caseId, evidenceId, (page, row) => Decide(page, row, http.Colleague(), request.Motive!.Trim(), http.Now()));
    }

    internal static Decision Decide(RegisterPage page, EvidenceRow row, Colleague who, string why, DateTimeOffset now) => row.DutyToAnswer
        ? Decision.AlreadySo
        : Decision.Of(new EvidenceMarked(row.Id, row.CaseId, now, who.Account, page.Line(row.Number, CustodyAct.DutyToAnswerMarked, now, who.Account, why: why)));
}
