using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Staffing;

/// <summary><c>GET /cases/{id}/eligible-investigators</c>: who can be named now, with how much they have to do.</summary>
internal static class EligibleInvestigators
{
    public static void MapEligibleInvestigators(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/eligible-investigators", Read)
            .WithName("propose-investigators").WithSummary("Who can investigate the case, with how many investigations they have.")
            .Produces<IReadOnlyList<EligibleInvestigator>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, StaffDirectory staff)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        return Results.Ok(await session.WithWorkload([.. known.Case.Eligible(staff, ReferenceDataSet.Current, http.Now())], http));
    }

    /// <summary>Whoever is there and has least to do on top.</summary>
    public static async Task<EligibleInvestigator[]> WithWorkload(this IQuerySession session, IReadOnlyList<StaffMember> eligible, HttpContext http)
    {
        var today = Term.DayOf(http.Now());
        var running = (await session.RunningWith([.. eligible.Select(m => m.Mark)], http.RequestAborted)).CountBy(m => m, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. eligible
            .Select(m => new EligibleInvestigator(m.Account, m.Part, running.GetValueOrDefault(m.Mark), m.IsAway(today)))
            .OrderBy(m => m.Away).ThenBy(m => m.Running).ThenBy(m => m.Account, StringComparer.Ordinal)];
    }
}
