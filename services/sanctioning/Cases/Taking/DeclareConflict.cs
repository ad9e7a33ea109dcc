using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Taking;

/// <summary>
/// <c>POST /cases/{id}/conflict-declarations</c>: whether the lawyer has an interest comes before the case opens to them.
/// Whoever has one, or perhaps, leaves it to others and does not find it any more.
/// </summary>
internal static class DeclareConflict
{
    public static void MapDeclareConflict(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/conflict-declarations", Handle)
            .WithName("declare-sanctioning-conflict").WithSummary("Say whether you have an interest in the case.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, request.Interest!.Value, http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, Interest interest, DateTimeOffset now) => (interest, c.Lawyer) switch
    {
        (Interest.Present, _) => Decision.Of(new LawyerRecused(now, who.Account, who.Mark)),
        (_, { } lawyer) when lawyer.Person == who.Mark => lawyer.Declared ? Decision.AlreadySo : Decision.Of(new NoConflictDeclared(now, who.Account, who.Mark)),
        _ => SanctionErrors.NotYours,
    };
}
