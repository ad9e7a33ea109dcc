using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/second-answers</c>: exclusion, discrimination or racism without a sanction is never the word
/// of one person (joint statement of June 2022): somebody else of the corps agrees, or it does not count.
/// </summary>
internal static class AgreeAsSecond
{
    public static void MapAgreeAsSecond(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/second-answers", Handle)
            .WithName("answer-as-second").WithSummary("Say as a second authority whether this case of the norm set may end without a sanction.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, AnswerAsSecond request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Agrees is not null, "agrees", "Say whether you agree.").Text(request.Reasons, "reasons", min: 50, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, new SecondAuthorityAnswered(
            http.Now(), who.Account, who.Mark, matter, c.MatterOf(matter)?.Intention?.Number ?? 0, request.Agrees!.Value,
            await keys.SealAsync(c, Purposes.SecondAnswer, request.Reasons, http.RequestAborted))));
    }

    internal static Decision Decide(SanctionCase c, SecondAuthorityAnswered answered) => c.MatterOf(answered.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Intention: not { NeedsSecond: true } } => SanctionErrors.NoSecondNeeded,
        { Intention.Agreed: not null } => SanctionErrors.AnsweredAlready,
        _ when c.Acts.HadAHandIn(answered.Person) => SanctionErrors.SamePerson,
        _ => Decision.Of(answered),
    };
}
