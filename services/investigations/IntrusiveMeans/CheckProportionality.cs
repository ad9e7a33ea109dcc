using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>
/// <c>GET /proportionality-requests</c> and <c>POST /cases/{id}/means/{id}/proportionality-checks</c>: a lawyer says whether the use
/// of an intrusive method is proportionate, and sees of the case what is asked and why, no more.
/// </summary>
internal static class CheckProportionality
{
    public static void MapCheckProportionality(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/proportionality-requests", List)
            .WithName("list-proportionality-requests").WithSummary("Requests for an intrusive method that wait for a lawyer, the oldest on top.")
            .Produces<IReadOnlyList<ProportionalityRequest>>();
        routes.MapPost("/cases/{caseId:guid}/means/{meansId:guid}/proportionality-checks", Handle)
            .WithName("check-proportionality").WithSummary("Say whether the use of an intrusive method is proportionate.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var requests = new List<ProportionalityRequest>();
        foreach (var row in await session.AwaitingLawyer(http.Colleague()).ToListAsync(http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, row.Id, "means");
            var asked = (await session.EventsOfAsync(row.Id, http.RequestAborted)).OfType<MeansAsked>()
                .Where(a => row.Case.Means.Exists(m => m.Id == a.MeansId && m.State == MeansState.AwaitsLawyer)).ToArray();
            var own = await keys.OfAsync(row.Id, asked.Select(a => a.Why), http.RequestAborted);
            var request = row.Case.Request!;
            requests.AddRange(asked.Select(a => new ProportionalityRequest(
                row.Id, request.CaseNumber, request.Category, request.OrganisationalPart, a.MeansId, a.Method, a.From, a.Until,
                own.Reveal<string>(Purposes.Means, a.Why), a.By, a.AskedAt, row.Version)));
        }

        return Results.Ok(requests.OrderBy(r => r.AskedAt).ToArray());
    }

    private static async Task<IResult> Handle(
        Guid caseId, Guid meansId, Contracts.Investigations.Http.V1.CheckProportionality request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Check(request.Proportionate is not null, "proportionate", "Say whether it is proportionate.").Text(request.Text, "text", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var lawyer = http.Colleague();
        return await session.AwaitingLawyer(lawyer).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<Investigation>(http, caseId, i => !i.IsDestroyed && !i.Access.IsBarred(lawyer.Mark), async i => Decide(i, new ProportionalityChecked(
                meansId, http.Now(), lawyer.Account, request.Proportionate!.Value, await keys.SealAsync(i, Purposes.Means, request.Text, http.RequestAborted), lawyer.Mark)))
            : await http.RefuseCase(caseId);
    }

    internal static Decision Decide(Investigation i, ProportionalityChecked answer) => i.Means.Find(m => m.Id == answer.MeansId) switch
    {
        null => MeansErrors.Unknown,
        { State: not MeansState.AwaitsLawyer } => MeansErrors.Closed,
        _ when i.IsOver => InvestigationErrors.Over,
        _ => Decision.Of(answer),
    };

    /// <summary>A request in a case that somebody is kept out of is not there.</summary>
    private static IQueryable<InvestigationRow> AwaitingLawyer(this IQuerySession session, Colleague lawyer) =>
        session.Query<InvestigationRow>().Where(r => r.AwaitsLawyer && !r.Barred.Contains(lawyer.Mark));
}
