using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Reading;

/// <summary><c>GET /cases/{id}</c>: an investigation, with as much of it as the caller may see.</summary>
internal static class ReadInvestigation
{
    public static void MapReadInvestigation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}", Read)
            .WithName("read-investigation").WithSummary("An investigation.").Produces<InvestigationDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var (i, request) = (known.Case, known.Case.Request!);
        var seat = Seat.Of(http);
        var mayOpen = i.MayOpen(seat);
        var mustDeclare = i.MustDeclare(seat);
        var file = mayOpen || mustDeclare ? await RevealedFile.OpenAsync(caseId, session, keys, http.RequestAborted) : null;
        http.Response.SetVersion(known.Version);
        return Results.Ok(new InvestigationDetail(
            caseId, request.CaseNumber, i.Kind, request.Category, request.InNormSet, request.OrganisationalPart, request.Parts, i.State, i.Next, request.AskedAt,
            i.AtCorpsLevel, [.. i.Assignments.Select(a => new AssignedInvestigator(a.Account, a.Part, a.AssignedAt, a.Declared))], i.Needed, mayOpen, mustDeclare,
            seat.IsAuthority, pseudonyms.OfReporter(caseId), file?.Persons(), mayOpen ? file?.Mandates() : null, mayOpen ? file?.Plan() : null,
            mayOpen ? file?.Former() : null, mayOpen ? file?.Conclusion() : null, i.LastDayOf(), i.Clocks.NextLastDay, i.Clocks.Next?.Code, known.Version,
            mayOpen ? file?.Stopped() : null));
    }
}
