using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary><c>POST /cases/{id}/decisions</c>: how the case goes on, with a reason code and the reasoning in words.</summary>
internal static class DecideTriageEndpoint
{
    public const string ReasonPurpose = "triage-reason";

    public static void MapDecideTriage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/decisions", Handle)
            .WithName("decide-triage").WithSummary("Decide how the case goes on.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, DecideTriage request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Check(request.Outcome is not null, "outcome", "Choose how the case goes on.")
            .Check(reference.TriageReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Text(request.Reason, "reason", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, officer, async c =>
        {
            var own = await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted);
            return Decide(c, officer, new CaseDecided(
                http.Now(), officer.Account, request.Outcome!.Value, request.ReasonCode!,
                own.Protect(ReasonPurpose, request.Reason!.Trim()), reference.Version));
        });
    }

    internal static Decision Decide(TriageCase triageCase, Colleague officer, CaseDecided wished) => triageCase switch
    {
        { State: TriageState.Decided, Decision: { } made } when SameAs(made, wished) => Decision.AlreadySo,
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        { State: TriageState.Received } => TriageErrors.NotAccepted,
        { Officer: var handler } when handler != wished.Officer => TriageErrors.AcceptedByAnother,
        _ when !triageCase.Access.MayOpen(officer) => AccessErrors.ConflictNotDeclared,
        { InNormSet: true } when wished.Outcome == TriageOutcome.LineConversation => TriageErrors.TalkIsNotEnough,
        _ => Decision.Of(wished),
    };

    private static bool SameAs(CaseDecided made, CaseDecided wished) =>
        made.Officer == wished.Officer && made.Outcome == wished.Outcome && made.ReasonCode == wished.ReasonCode;
}
