using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Tracks;

namespace Zichtlijn.Restoration.Cases.Reading;

/// <summary><c>GET /cases/{id}</c>: a case; what was told and agreed only for the worker who declared to have no interest in it.</summary>
internal static class ReadCase
{
    public static void MapReadCase(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}", Read)
            .WithName("read-restoration-case").WithSummary("A case of recognition and restoration.").Produces<RestorationCaseDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<RestorationCase> cases, ContentKeys keys, Pseudonyms pseudonyms, StaffDirectory staff)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var (c, seat) = (known.Case, Seat.Of(http));
        var origin = c.Origin!;
        var revealed = c.MayOpen(seat) ? new RevealedCase(c, await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted)) : null;
        var file = revealed?.File(staff, await session.TracksOfAsync(c, revealed, keys, http.RequestAborted));
        http.Response.SetVersion(known.Version);
        return Results.Ok(new RestorationCaseDetail(
            caseId, origin.CaseNumber, origin.Category, origin.OrganisationalPart, origin.SubmittedAt, c.AcknowledgedAt, c.ReportWithdrawn, c.Disclosure, pseudonyms.OfReporter(caseId),
            c.State, c.Worker?.Account, MustDeclare: c.Worker is { Declared: false } worker && worker.Person == seat.Mark, file, known.Version));
    }
}
