using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Taking;

/// <summary>
/// <c>POST /cases/{id}/conflict-declarations</c>: whether the worker has an interest comes before the case opens to them.
/// Whoever has one, or perhaps, leaves it to others and does not find it any more.
/// </summary>
internal static class DeclareConflict
{
    public static void MapDeclareConflict(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/conflict-declarations", Handle)
            .WithName("declare-restoration-conflict").WithSummary("Say whether you have an interest in the case.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, request.Interest!.Value, staff, http.Now()));
    }

    internal static Decision Decide(RestorationCase c, Colleague who, Interest interest, StaffDirectory staff, DateTimeOffset now) => (interest, c.Worker) switch
    {
        (Interest.Present, _) => Recused(c, new(now, who.Account, who.Mark), staff, now),
        (_, { } worker) when worker.Person == who.Mark => worker.Declared ? Decision.AlreadySo : Decision.Of(new NoConflictDeclared(now, who.Account, who.Mark)),
        _ => RestorationErrors.NotYours,
    };

    private static Decision Recused(RestorationCase c, WorkerRecused recused, StaffDirectory staff, DateTimeOffset now) =>
        Decision.Of([recused, .. c.After(recused).NameWhenNobodyIsLeft(staff, now)]);
}
