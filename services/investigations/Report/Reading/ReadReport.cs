using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Report.Reading;

/// <summary><c>GET /cases/{id}/report</c>: what was written, what it lacks, and what both sides and the reviewer said of it.</summary>
internal static class ReadReport
{
    public static void MapReadReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/report", Read)
            .WithName("read-report").WithSummary("The report of an investigation; the competent authority sees it when it is final.").Produces<ReportDetail>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ReportDesk desk, ContentKeys keys)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "report");
        if (i is null)
        {
            return refused!;
        }

        var events = await session.EventsOfAsync(caseId, http.RequestAborted);
        var final = await session.IssuedAsync(i, http.RequestAborted) is { } issued ? Final(issued) : null;
        if (Seat.Of(http).IsAuthority)
        {
            return Results.Ok(new ReportDetail(Draft: null, [], SubmittedAt: null, RespondBy: null, [], [], final, events.Count, Version: 0, Hearing: null));
        }

        var seen = await desk.SeeAsync(session, i, asked: 0, http.RequestAborted);
        var own = await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), http.RequestAborted);
        http.Response.SetVersion(seen.Version);
        return Results.Ok(new ReportDetail(
            seen.Text?.ToContract(seen.Draft!), seen.Faults,
            i.Report.IsSubmitted ? events.OfType<DraftSubmitted>().Last().SubmittedAt : null, i.Report.IsSubmitted ? i.Report.RespondBy : null,
            [.. events.OfType<ResponseGiven>().Reverse().Select(r => new ReportResponse(r.Notice, r.GivenAt, r.ByThemselves, r.By, own.Reveal<string>(ReportPurposes.Response, r.Text)))],
            [.. Reviews(events, own)], final, events.Count, seen.Version, i.Hearing(events, own, ReferenceDataSet.Current, Term.DayOf(http.Now()))));
    }

    private static FinalReport Final(ReportIssued issued) => new(
        issued.IssuedAt, issued.By, issued.Sha256,
        [.. issued.Editions.Select(e => new ReportEdition(e.Notice is null ? Reader.Reporter : Reader.Subject, e.Notice, e.Sha256))]);

    /// <summary>The newest on top; an answer belongs to the last time that somebody was asked.</summary>
    private static IEnumerable<ReportReview> Reviews(IReadOnlyList<object> events, KeyRing own)
    {
        for (var n = events.Count - 1; n >= 0; n--)
        {
            if (events[n] is ReviewAsked asked)
            {
                var given = events.Skip(n + 1).TakeWhile(e => e is not ReviewAsked).OfType<ReviewGiven>().FirstOrDefault();
                yield return new(
                    asked.Account, asked.AskedAt, given?.GivenAt, given?.Agrees, given is null ? null : own.Reveal<string>(ReportPurposes.Remarks, given.Remarks));
            }
        }
    }
}
