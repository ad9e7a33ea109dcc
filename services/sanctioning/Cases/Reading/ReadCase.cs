using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Reading;

/// <summary><c>GET /cases/{id}</c>: a case that is weighed, with what was answered and weighed for each person.</summary>
internal static class ReadCase
{
    public static void MapReadCase(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}", Read)
            .WithName("read-sanction-case").WithSummary("A case that is weighed.").Produces<SanctionCaseDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, ContentKeys keys, Pseudonyms pseudonyms, StaffDirectory staff)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var (c, seat) = (known.Case, Seat.Of(http));
        var (origin, report) = (c.Origin!, c.Report!);
        var file = c.MayOpen(seat) ? await WeighedFile.OpenAsync(caseId, session, keys, http.RequestAborted) : null;
        http.Response.SetVersion(known.Version);
        return Results.Ok(new SanctionCaseDetail(
            caseId, origin.CaseNumber, origin.Category, origin.InNormSet, origin.OrganisationalPart, report.ReportedAt, c.State, c.Lawyer?.Account,
            pseudonyms.OfReporter(caseId), MayOpen: file is not null, MustDeclare: c.Lawyer is { Declared: false } lawyer && lawyer.Person == seat.Mark,
            [.. report.Findings.Select(f => new FoundCharge(f.Charge, f.Finding))], file is null ? null : [.. c.MattersFor(seat).Select(m => file.Of(c, m, staff))], known.Version, c.WaitsForReflection));
    }
}
