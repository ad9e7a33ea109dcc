using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Receipts;

namespace Zichtlijn.Reporting.Reports;

/// <summary>What a reporter decides about the own report, with a session that its receipt code opened.</summary>
internal static class OwnReport
{
    /// <summary>
    /// It needs no version: a reporter decides alone, and whatever staff do at the same moment waits its turn. 204, or
    /// the decision's own refusal.
    /// </summary>
    public static async Task<IResult> DecideOnOwnReport(this IDocumentSession session, HttpContext http, Func<Report, ValueTask<Decision>> decide)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Report>(http.User.ReportId(), http.RequestAborted);
        if (Missing(stream.Aggregate) is { } refusal)
        {
            return refusal.ToResult();
        }

        var decision = await decide(stream.Aggregate!);
        if (decision.Refusal is { } refused)
        {
            return refused.ToResult();
        }

        stream.AppendMany(decision.Events);
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>Why there is nothing to decide on; null when there is.</summary>
    public static Refusal? Missing(Report? report) => report switch
    {
        null => Problems.NotFound,

        // A session that was open: the code of before is no code any more.
        { Access.IsDestroyed: true } => ReportErrors.UnknownReceiptCode,
        _ => null,
    };

    /// <summary>Documents the answers of <see cref="DecideOnOwnReport"/>.</summary>
    public static RouteHandlerBuilder ProducesOwnDecision(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}
