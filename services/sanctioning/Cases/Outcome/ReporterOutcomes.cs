using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Outcome;

/// <summary>
/// <c>GET /cases/{id}/reporter-outcome</c>: what a reporter may be told of how it ended, in plain words. It says the same whoever it was about, whichever
/// sanction it was and whatever the reasons were, so that nothing of these can be read from it.
/// </summary>
internal static class ReporterOutcomes
{
    public static void MapReporterOutcome(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/reporter-outcome", Read)
            .WithName("read-reporter-outcome").WithSummary("What the reporter may be told of how the case ended.").Produces<ReporterOutcome>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<SanctionCase> cases)
    {
        if (await cases.FindAsync(http, session, caseId) is not { Case: var c, Version: var version })
        {
            return await http.RefuseCase(caseId);
        }

        if (!cases.MayOpen(c, http))
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        await http.LogAccess(AccessAction.Read, caseId, "reporter-outcome");
        http.Response.SetVersion(version);
        return Results.Ok(Of(c, ReferenceDataSet.Current));
    }

    public static ReporterOutcome Of(SanctionCase c, ReferenceDataSet reference)
    {
        var established = c.Report is { } report && report.Findings.Any(f => f.Finding == Finding.Established);
        var ended = Ended(c);
        var isFinal = ended is { IsFinal: true };
        return new(
            established, ended?.MeasureTaken, isFinal,
            [.. reference.ReporterOutcomeOf(established, ended?.MeasureTaken, isFinal).Select(t => new PlainSentence(t.Nl, t.En))]);
    }

    /// <summary>Of everybody together, and only when each of them was told what is decided: it never says who is next, nor who got what. Null while it did not end.</summary>
    public static (bool MeasureTaken, bool IsFinal)? Ended(SanctionCase c) => c.Matters is not [] && c.Matters.TrueForAll(m => m.Taken?.HasSanction is not null)
        ? (c.Matters.Exists(m => m.Taken!.HasSanction == true), c.Matters.TrueForAll(m => m.Taken!.IrrevocableSince is not null))
        : null;
}
