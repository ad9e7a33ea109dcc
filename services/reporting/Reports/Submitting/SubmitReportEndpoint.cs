using System.Text.Json;
using Marten;
using JasperFx;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Telemetry;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary><c>POST /reports</c>: accepts a report from anybody. It is durable before the answer.</summary>
internal static class SubmitReportEndpoint
{
    public const string KeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 200;

    private static readonly System.Diagnostics.Metrics.Counter<long> Accepted =
        Instruments.Meter.CreateCounter<long>("zichtlijn.reports.accepted", "{report}", "Reports accepted at the social desk");

    public static void MapSubmitReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports", Submit).AllowAnonymous()
            .WithName("submit-report").WithSummary("File a report; anybody may, without a name. Send an Idempotency-Key to be able to repeat it safely.")
            .Produces<ReportReceipt>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Submit(
        SubmitReport request, HttpContext http, IDocumentSession session, ContentKeys keys,
        ReceiptSecrets secrets, CaseNumbers numbers, StaffDirectory staff, CancellationToken cancellationToken)
    {
        var now = http.Now();
        var key = http.Request.Headers[KeyHeader].ToString() is { Length: > 0 } sent ? sent : Guid.NewGuid().ToString("n");
        var check = SubmitReportValidation.Check(request, ReferenceDataSet.Current, Term.DayOf(now))
            .Check(key.Length <= MaxKeyLength && key.All(c => c is >= ' ' and <= '~'), KeyHeader, $"At most {MaxKeyLength} plain characters.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var reportId = Guid.CreateVersion7(now);
        var code = ReceiptCode.New();
        var number = await numbers.Next(Term.DayOf(now).Year, cancellationToken);
        var involved = Involved.In(request, staff, ReferenceDataSet.Current);
        var (submitted, told) = SubmitReportDecision.Decide(request, ReferenceDataSet.Current, number, now, involved,
            await keys.NewAsync(reportId, cancellationToken), request.Reporter is null ? null : await keys.NewAsync(reportId, cancellationToken));
        var fingerprint = secrets.Fingerprint(JsonSerializer.SerializeToUtf8Bytes(request, JsonSerializerOptions.Web));
        session.Insert(new Submission(secrets.LookUp(key), fingerprint, reportId, secrets.Seal(code, key), now));
        session.Insert(new Receipt(secrets.LookUp(code), reportId));
        session.Events.StartStream<Report>(reportId, submitted, told);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
        }
        catch (DocumentAlreadyExistsException)
        {
            return await AnswerAgain(session, secrets, key, fingerprint, cancellationToken);
        }

        Accepted.Add(1);
        return Answer(reportId, submitted, code);
    }

    /// <summary>The same key came before: the same report and the same receipt, if it was the same body.</summary>
    private static async Task<IResult> AnswerAgain(
        IDocumentSession failed, ReceiptSecrets secrets, string key, string fingerprint, CancellationToken cancellationToken)
    {
        await using var session = failed.DocumentStore.QuerySession();
        var before = await session.LoadAsync<Submission>(secrets.LookUp(key), cancellationToken)
            ?? throw new InvalidOperationException("A submission was refused as a repetition of one that is not there.");
        if (before.Fingerprint != fingerprint)
        {
            return ReportErrors.KeyReused.ToResult();
        }

        var report = await session.Events.AggregateStreamAsync<Report>(before.ReportId, token: cancellationToken)
            ?? throw new InvalidOperationException("A submission leads to a report that is not there.");
        return Answer(report.Id, report.Submitted, secrets.Unseal(before.SealedCode, key));
    }

    private static IResult Answer(Guid reportId, ReportSubmitted submitted, ReceiptCode code) =>
        Results.Created(
            "/api/reporting/v1/my-report",
            new ReportReceipt(reportId, submitted.CaseNumber, code.ToString(), submitted.SubmittedAt, submitted.AcknowledgeBy, submitted.FeedbackBy));
}
