using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>
/// <c>GET /reports/{id}/unmask-requests</c>: whoever asked sees where their own requests stand and no more; the desk
/// sees all, with what it must weigh.
/// </summary>
internal static class UnmaskRequestList
{
    /// <summary>The reason in the access log of reading motives and answers.</summary>
    public const string LogReason = "unmask-requests";

    public static void MapUnmaskRequests(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{reportId:guid}/unmask-requests", List).RequireRoles(Roles.Desk, Roles.Triage)
            .WithName("list-unmask-requests").WithSummary("Requests to know who the reporter is, newest first.")
            .Produces<IReadOnlyList<UnmaskRequest>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> List(Guid reportId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var who = http.Colleague();
        if (await session.FindReport(http, reportId, who) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        if (report.SeenBy(http, who) < Sight.Open)
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        var now = http.Now();
        http.Response.SetVersion(report.Version);
        if (report.Requests.All.IsEmpty || !report.IsOpenToDesk(http))
        {
            return Results.Ok(report.Requests.All.Where(r => r.Asked.Person == who.Mark).Reverse().Select(r => ToContract(r, now, weighing: null)).ToArray());
        }

        var own = await keys.OfAsync(reportId, [report.Told?.Content, .. report.Requests.All.SelectMany(r => r.Contents)], http.RequestAborted);
        await http.LogAccess(AccessAction.Read, reportId, LogReason);
        return Results.Ok(report.Requests.All.Reverse().Select(r => ToContract(r, now, Weigh(report, r, own, now))).ToArray());
    }

    private static UnmaskRequest ToContract(Request request, DateTimeOffset now, UnmaskWeighing? weighing) => new(
        request.Asked.RequestId, request.Asked.Officer, request.Asked.RequestedAt, request.Asked.ReasonCode, request.Asked.AnswerBy,
        request.StateAt(now), request.Grant?.Until, weighing);

    private static UnmaskWeighing Weigh(Report report, Request request, KeyRing keys, DateTimeOffset now) => new(
        keys.Reveal<string>(Purpose.Motive, request.Asked.Motive),
        request.Asked.WhyNot is { } why ? keys.Reveal<string>(Purpose.Motive, why) : null,
        request.Answer?.Agrees,
        request.Answer?.Text is { } text ? keys.Reveal<string>(Purpose.Message, text) : null,
        request.MayGrantFrom is { } first && first > Term.DayOf(now) ? first : null,
        report.Reporter is not null);
}
