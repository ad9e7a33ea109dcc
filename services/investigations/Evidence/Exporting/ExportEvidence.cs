using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Exporting;

/// <summary>
/// <c>GET /cases/{id}/evidence-export</c>: all evidence of a case as one file that its receiver can check without this service.
/// It takes a fresh sign-in: a forgotten session must not be able to carry a case away.
/// </summary>
internal static class ExportEvidence
{
    public static void MapExportEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/evidence-export", Handle).RequireFreshSignIn()
            .WithName("export-evidence").WithSummary("All evidence of a case with its register, as a zip that explains how to check it.")
            .Produces<Stream>(StatusCodes.Status200OK, ZipResult.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, EvidenceBundle bundle)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "evidence", AccessAction.Export, toCarryAway: true);
        if (i is null)
        {
            return refused!;
        }

        var lines = (await session.EventsOfAsync(EvidenceRegister.IdOf(caseId), http.RequestAborted)).OfType<IEvidenceEvent>().ToArray();
        var own = await keys.OfAsync(caseId, lines.Select(l => l.Seal.Text), http.RequestAborted);
        var register = new BundledRegister(caseId, i.Request!.CaseNumber, http.User.Account(), lines, own);
        return new ZipResult($"{register.CaseNumber}-evidence.zip", (output, cancellationToken) => bundle.WriteAsync(register, output, cancellationToken));
    }
}
