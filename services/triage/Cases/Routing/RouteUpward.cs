using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Routing;

/// <summary>A higher level handles the case from now on. Storage format: add, never rename.</summary>
/// <param name="Part">Whose people handle it.</param>
public sealed record CaseRoutedUpward(DateTimeOffset RoutedAt, string Part);

/// <summary>
/// <c>POST /cases/{id}/upward-routings</c>: those who would handle the case are below somebody it is about. A case about a
/// unit chief goes to the level of the corps (Politiewet 2012 art. 70); one about the corps leadership is forwarded to the
/// Minister (art. 71), by a decision.
/// </summary>
internal static class RouteUpward
{
    public static void MapRouteUpward(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/upward-routings", Handle)
            .WithName("route-case-upward").WithSummary("Give the case to the level of the corps.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.RouteUpward request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Routing, request.Motive, http.RequestAborted);
            return Decide(c, officer, motive, staff, ReferenceDataSet.Current, http.Now());
        });
    }

    internal static Decision Decide(
        TriageCase c, Colleague officer, ProtectedContent motive, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        c.MayAssess(officer) is { } refusal ? refusal
        : c.Access.Part == reference.HeadOffice ? TriageErrors.NoHigherLevel
        : !c.CanBeTaken(reference.HeadOffice, staff) ? TriageErrors.NobodyLeft
        : Decision.Of(
            [
                new OfficerWithdrawn(now, officer.Account, officer.Mark, officer.Account, motive),
                new CaseRoutedUpward(now, reference.HeadOffice),
                .. EndOfReading.All(c, now),
            ]);
}
