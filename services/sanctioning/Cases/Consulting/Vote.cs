using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>What somebody voted, as it is sealed.</summary>
internal sealed record SealedVote(PanelAdvice Advice, string Reasons);

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/votes</c>: a member votes, or votes anew until the voting is closed. It needs no version:
/// nobody's vote depends on those of others, and of two at once both count.
/// </summary>
internal static class Vote
{
    public static void MapVote(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/votes", Handle)
            .WithName("vote").WithSummary("Say whether the proposal may be imposed; it stays sealed until everybody voted.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, CastVote request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.Advice is not null, "advice", "Choose mayImpose, mayNotImpose or imposeOther.")
            .Text(request.Reasons, "reasons", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideInTurnAsync(http, session, caseId, async c => Decide(c, new VoteCast(
            http.Now(), matter, c.MatterOf(matter)?.Proposal?.Number ?? 0, who.Mark, await keys.SealAllAsync(c, Purposes.Vote, new SealedVote(request.Advice!.Value, request.Reasons!.Trim()), http.RequestAborted))));
    }

    internal static Decision Decide(SanctionCase c, VoteCast vote) => c.MatterOf(vote.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Consultation: var panel } when !panel.Voters.Contains(vote.Person, StringComparer.Ordinal) => SanctionErrors.NotAsked,
        { Consultation.Advice: not null } => SanctionErrors.VotingIsClosed,
        { Consultation.IsConvened: false } => SanctionErrors.NotConvened,
        _ => Decision.Of(vote),
    };
}
