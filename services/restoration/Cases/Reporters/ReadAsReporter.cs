using Marten;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases.Reading;
using Zichtlijn.Restoration.Tracks;

namespace Zichtlijn.Restoration.Cases.Reporters;

/// <summary><c>GET /my-restoration</c>: what is offered to the reporter, what they said, what is done. Never who works on it, and nothing of others.</summary>
internal static class ReadAsReporter
{
    public static void MapReadAsReporter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/my-restoration", Read)
            .WithName("read-my-restoration").WithSummary("Recognition and restoration for you.").Produces<MyRestoration>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        if (await session.OfReporterAsync(http) is not { } row)
        {
            return await http.RefuseCase(http.User.CaseId());
        }

        await http.LogAccess(AccessAction.Read, row.Id, ReporterPasses.Reporter);
        var c = row.Case;
        var own = new RevealedCase(c, await keys.OfAsync(row.Id, [c.FirstContent], http.RequestAborted));
        var mayGoOn = c.MayGoOn() is null;
        return Results.Ok(new MyRestoration(
            c.State, c.ReportWithdrawn, own.ToReporter, own.Answer, own.Needs, own.MeasuresOf(person: null, Reader.Beneficiary), own.Evaluation, MayPropose: mayGoOn,
            MayEvaluate: mayGoOn && !c.OfReporter.Any(m => m.IsOpen) && c.OfReporter.Any(m => m.Done is not null), own.Checks, own.PersonnelActions,
            await session.TracksOfAsync(c, own, keys, http.RequestAborted)));
    }
}
