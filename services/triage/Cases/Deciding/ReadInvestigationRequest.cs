using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Reading;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>
/// <c>GET /cases/{id}/investigation-request</c>: whoever gives the mandate reads why triage asks for an investigation.
/// Nobody else does, and of no other case.
/// </summary>
internal static class ReadInvestigationRequest
{
    public static void MapInvestigationRequest(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/investigation-request", Read)
            .WithName("read-investigation-request").WithSummary("Why triage asks for an investigation, for whoever gives the mandate.")
            .Produces<InvestigationRequest>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, StaffDirectory staff, ContentKeys keys)
    {
        var isCorps = http.User.IsInRole(Roles.Corps);
        var who = http.Colleague();
        var row = await session.Query<QueueRow>()
            .Where(r => r.IsDecided && (isCorps || r.Part == who.Part) && !r.Barred.Contains(who.Mark))
            .FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted);
        if (row?.Case is not { Decision: { } decision } c || decision.Investigation() is null || IsAtCorpsLevel(c, staff) != isCorps)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var file = await session.FileOf(caseId, http.RequestAborted);
        var scope = file.Scope!.Explanation;
        var own = await keys.OfAsync(caseId, [decision.Reason, scope], http.RequestAborted);
        return Results.Ok(new InvestigationRequest(
            caseId, c.CaseNumber, decision.Outcomes, [.. c.Categories], decision.ReasonCode, own.Reveal<string>(Purposes.Reason, decision.Reason),
            file.Severity!.Level, own.Reveal<string>(Purposes.Assessment, scope), file.EvidenceRisk!.SecureNow, decision.DecidedAt));
    }

    private static bool IsAtCorpsLevel(TriageCase c, StaffDirectory staff) => Authorities.IsAtCorpsLevel(
        staff, c.Access.Part, c.InvestigatedParts(), ReferenceDataSet.Current.HeadOffice, c.Access.Barred.ToHashSet(StringComparer.Ordinal));
}
