using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary><c>GET /override-requests</c>: proposals not to follow the rule for the national team, which the corps decides.</summary>
internal static class OverrideRequests
{
    public static void MapOverrideRequests(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/override-requests", List)
            .WithName("list-override-requests").WithSummary("Proposals not to follow the rule for the national team that wait for the corps, the oldest on top.")
            .Produces<IReadOnlyList<OverrideRequest>>();

    /// <summary>What waits for the corps; of a case that somebody is kept out of there is nothing.</summary>
    public static IQueryable<QueueRow> OverridesFor(this IQuerySession session, Colleague decider) =>
        session.Query<QueueRow>().Where(r => r.Case.Proposal!.AwaitsCorps && !r.Case.Access.Barred.Contains(decider.Mark));

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var requests = new List<OverrideRequest>();
        foreach (var row in await session.OverridesFor(http.Colleague()).ToListAsync(http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, row.Id);
            var made = row.Case.Proposal!.Made;
            var motive = (await keys.OfAsync(row.Id, [made.OverrideMotive], http.RequestAborted)).Reveal<string>(Purposes.Override, made.OverrideMotive!);
            requests.Add(new OverrideRequest(
                row.Id, row.CaseNumber, row.OrganisationalPart, LtioRule.Reasons(row.Case.Assessment.Scope!, ReferenceDataSet.Current), made.Outcomes,
                motive, made.Officer, made.ProposedAt, row.Version));
        }

        return Results.Ok(requests.OrderBy(r => r.AskedAt).ToArray());
    }
}
