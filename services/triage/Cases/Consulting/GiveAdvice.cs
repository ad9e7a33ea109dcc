using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Recusing;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary>
/// What an expert does about a request: <c>POST /advice-requests/{id}/conflict-declarations</c>, <c>…/advices</c> and
/// <c>…/refusals</c>. Whoever has an interest or cannot is replaced at once: expertise is substituted, never waived.
/// </summary>
internal static class GiveAdvice
{
    public static void MapGiveAdvice(this IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/advice-requests/{caseId:guid}");
        requests.MapPost("/conflict-declarations", Declare)
            .WithName("declare-expert-conflict").WithSummary("Say whether you have an interest in the case.").ProducesDecision().ProducesValidationProblem();
        requests.MapPost("/advices", Advise)
            .WithName("give-advice").WithSummary("Give the advice that was asked.").ProducesDecision().ProducesValidationProblem();
        requests.MapPost("/refusals", Decline)
            .WithName("decline-advice").WithSummary("Leave it to another expert.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Declare(
        Guid caseId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var expert = http.Colleague();
        return await session.DecideOnAdvice(http, caseId, expert, (c, _) => ValueTask.FromResult(request.Interest == Interest.None
            ? Recusing.DeclareConflict.Declare(c, expert, http.Now())
            : Recusing.DeclareConflict.Recuse(c, expert, staff, http.Now())));
    }

    private static async Task<IResult> Advise(
        Guid caseId, Contracts.Triage.Http.V1.GiveAdvice request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Advice, "advice", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var expert = http.Colleague();
        return await session.DecideOnAdvice(http, caseId, expert, async (c, asked) =>
        {
            var advice = await keys.SealAsync(c, Purposes.Advice, request.Advice, http.RequestAborted);
            return DecideAdvice(c, asked, new AdviceGiven(http.Now(), asked.Field, expert.Account, expert.Mark, advice));
        });
    }

    private static async Task<IResult> Decline(
        Guid caseId, DeclineAdvice request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var expert = http.Colleague();
        return await session.DecideOnAdvice(http, caseId, expert, async (c, asked) =>
        {
            var motive = await keys.SealAsync(c, Purposes.AdviceRefusal, request.Motive, http.RequestAborted);
            return DecideRefusal(c, asked, new AdviceDeclined(http.Now(), asked.Field, expert.Account, expert.Mark, motive), staff);
        });
    }

    internal static Decision DecideAdvice(TriageCase c, Consulted asked, AdviceGiven advice) => asked switch
    {
        { IsAdvised: true } => TriageErrors.AdvisedAlready,
        _ when c.State == TriageState.Decided => TriageErrors.AlreadyDecided,
        _ when !c.Access.HasDeclared(advice.Person) => AccessErrors.ConflictNotDeclared,
        _ => Decision.Of(advice),
    };

    internal static Decision DecideRefusal(TriageCase c, Consulted asked, AdviceDeclined declined, StaffDirectory staff) => asked switch
    {
        { IsAdvised: true } => TriageErrors.AdvisedAlready,
        _ when c.State == TriageState.Decided => TriageErrors.AlreadyDecided,
        _ => Decision.Of([declined, .. Substitution.OfExpert(c, asked, staff, declined.DeclinedAt)]),
    };
}
