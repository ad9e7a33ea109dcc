using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Cases.Recusing;

/// <summary>
/// <c>POST /cases/{id}/conflict-declarations</c> and <c>POST /cases/{id}/recusals</c>: whether an investigator has an
/// interest comes before the case opens to them. Whoever has one, or perhaps, leaves it to others.
/// </summary>
internal static class DeclareConflict
{
    public static void MapDeclareConflict(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/conflict-declarations", Handle)
            .WithName("declare-investigation-conflict").WithSummary("Say whether you have an interest in the case.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/recusals", (Guid caseId, HttpContext http, IDocumentSession session, ICases<Investigation> cases) =>
                Decide(caseId, Interest.Present, http, session, cases))
            .WithName("recuse-from-investigation").WithSummary("Step back from the case: it is hidden from you.").ProducesDecision();
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, ICases<Investigation> cases)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        return check.Failed ? Problems.Invalid(check.Errors) : await Decide(caseId, request.Interest!.Value, http, session, cases);
    }

    private static Task<IResult> Decide(Guid caseId, Interest interest, HttpContext http, IDocumentSession session, ICases<Investigation> cases)
    {
        var who = http.Colleague();
        return cases.DecideAsync(http, session, caseId, i => interest == Interest.None ? Declare(i, who, http.Now()) : Recuse(who, http.Now()));
    }

    internal static Decision Declare(Investigation i, Colleague who, DateTimeOffset now) => (i.AssignmentOf(who.Mark), i.ReviewerWith(who.Mark)) switch
    {
        (null, null) => InvestigationErrors.NotAssigned,
        ({ Declared: true }, _) or (null, { Declared: true }) => Decision.AlreadySo,
        (null, _) => Decision.Of(new ReviewerDeclared(now, who.Account, who.Mark)),
        _ => Decision.Of(new NoConflictDeclared(now, who.Account, who.Mark)),
    };

    internal static Decision Recuse(Colleague who, DateTimeOffset now) => Decision.Of(new InvestigatorRecused(now, who.Account, who.Mark));
}
