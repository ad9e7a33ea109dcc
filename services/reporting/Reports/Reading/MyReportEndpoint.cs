using System.Security.Claims;
using Marten;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.NewsByEmail.Noticing;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.ReportingDetriment;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary><c>GET /my-report</c>: what the reporter sees with the receipt code.</summary>
internal static class MyReportEndpoint
{
    public static void MapMyReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/my-report", Read).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("read-my-report").WithSummary("The own report, its status in plain steps and its messages.")
            .Produces<MyReport>().ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> Read(
        HttpContext http, ClaimsPrincipal reporter, IQuerySession session, NpgsqlDataSource database, ContentKeys keys, SeenNews seen)
    {
        var report = await session.Events.AggregateStreamAsync<Report>(reporter.ReportId(), token: http.RequestAborted);
        if (report is null)
        {
            return Problems.NotFound.ToResult();
        }

        if (report.Access.IsDestroyed)
        {
            // A session that was open: the code of before is no code any more.
            return ReportErrors.UnknownReceiptCode.ToResult();
        }

        var own = await keys.KeysOf(report, withReporter: true, http.RequestAborted);
        var readers = await AccessLogRows.PeoplePerRole(database, report.Id, AccessAction.Read, http.RequestAborted);
        var (steps, current) = ReportSteps.Of(report);
        await seen.NoteAsync(report.Id, http.RequestAborted);
        http.Response.SetVersion(report.Version);
        return Results.Ok(new MyReport(
            report.Id,
            report.Submitted.CaseNumber,
            report.Submitted.SubmittedAt,
            report.Submitted.Language,
            current,
            steps,
            ReportSteps.NextPromise(report),
            report.Submitted.AcknowledgeBy,
            report.Submitted.FeedbackBy,
            report.RevealMessages(own, await session.SeenAsync(database, report, http.RequestAborted)),
            [.. readers.Select(r => new ReaderCount(r.Role, r.People))],
            report.Reveal(own, knowsReporter: true),
            report.Version,
            report.NameRequests(http.Now()),
            report.RevealFeedback(own),
            report.RevealWithdrawal(own),
            report.IsClosed,
            [.. report.Detriments.Select(d => d.ToContract())],
            report.Submitted.LinkedTo,
            report.Concluded?.ForwardedTo,
            ReportSteps.Longer(report),
            ReadableOf(report),
            OutcomeOf(report),
            RestorationOf(report)));
    }

    /// <summary>What the reporter can read of the investigation; null when there is nothing to read.</summary>
    internal static ReadableInvestigation? ReadableOf(Report report) => report.Investigation is { RespondBy: not null } or { ReportedOn: not null }
        ? new(report.Investigation.RespondBy, report.Investigation.ReportedOn)
        : null;

    /// <summary>Null while nothing was offered or asked there.</summary>
    internal static ReadableRestoration? RestorationOf(Report report) => report is { Recognition: null, DetrimentCheck: null }
        ? null
        : new(report.Recognition?.On, report.DetrimentCheck?.Check, report.DetrimentCheck?.DueOn);

    /// <summary>Null while it did not end, and of a report that is weighed again until that is decided.</summary>
    internal static ReportOutcome? OutcomeOf(Report report) => report is { Concluded: not null, Outcome: { } outcome } ? new(outcome.On, outcome.MeasureTaken, outcome.IsFinal) : null;
}
