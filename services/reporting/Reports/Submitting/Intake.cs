using System.Text.Json;
using JasperFx;
using Marten;
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

/// <summary>Accepts a report, whoever wrote it down. It is durable before the answer.</summary>
internal sealed record Intake(IDocumentSession Session, ContentKeys Keys, ReceiptSecrets Secrets, CaseNumbers Numbers, StaffDirectory Staff)
{
    private static readonly System.Diagnostics.Metrics.Counter<long> Accepted =
        Instruments.Meter.CreateCounter<long>("zichtlijn.reports.accepted", "{report}", "Reports accepted at the social desk");

    /// <param name="check">What is known to be wrong already.</param>
    /// <param name="body">All that was sent: the same key with another body is refused.</param>
    /// <param name="takenDown">Set when the desk took it down.</param>
    public async Task<IResult> AcceptAsync<TBody>(SubmitReport request, Validation check, HttpContext http, TBody body, ReportTakenDown? takenDown = null)
    {
        var (now, cancellationToken) = (http.Now(), http.RequestAborted);
        var key = IdempotencyKeys.Of(http.Request) is { Length: > 0 } sent ? sent : Guid.NewGuid().ToString("n");
        if (SubmitReportValidation.Check(check, request, ReferenceDataSet.Current, Term.DayOf(now)).IdempotencyKey(key).Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var reportId = Guid.CreateVersion7(now);
        var code = ReceiptCode.New();
        var number = await Numbers.Next(Term.DayOf(now).Year, cancellationToken);
        var involved = Involved.In(request, Staff, ReferenceDataSet.Current);
        var (submitted, told) = SubmitReportDecision.Decide(request, ReferenceDataSet.Current, number, now, involved,
            await Keys.NewAsync(reportId, cancellationToken), request.Reporter is null ? null : await Keys.NewAsync(reportId, cancellationToken));
        var fingerprint = Secrets.Fingerprint(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));
        Session.Insert(new Submission(Secrets.LookUp(key), fingerprint, reportId, Secrets.Seal(code, key), now));
        Session.Insert(new Receipt(Secrets.LookUp(code), reportId));
        Session.Events.StartStream<Report>(reportId, takenDown is null ? [submitted, told] : [submitted, told, takenDown]);
        try
        {
            await Session.SaveChangesAsync(cancellationToken);
        }
        catch (DocumentAlreadyExistsException)
        {
            return await AnswerAgain(key, fingerprint, cancellationToken);
        }

        Accepted.Add(1);
        return Answer(reportId, submitted, code);
    }

    /// <summary>The same key came before: the same report and the same receipt, if it was the same body.</summary>
    private async Task<IResult> AnswerAgain(string key, string fingerprint, CancellationToken cancellationToken)
    {
        await using var session = Session.DocumentStore.QuerySession();
        var before = await session.LoadAsync<Submission>(Secrets.LookUp(key), cancellationToken)
            ?? throw new InvalidOperationException("A submission was refused as a repetition of one that is not there.");
        if (before.Fingerprint != fingerprint)
        {
            return ReportErrors.KeyReused.ToResult();
        }

        var report = await session.Events.AggregateStreamAsync<Report>(before.ReportId, token: cancellationToken)
            ?? throw new InvalidOperationException("A submission leads to a report that is not there.");
        return Answer(report.Id, report.Submitted, Secrets.Unseal(before.SealedCode, key));
    }

    private static IResult Answer(Guid reportId, ReportSubmitted submitted, ReceiptCode code) =>
        Results.Created(
            "/api/reporting/v1/my-report",
            new ReportReceipt(reportId, submitted.CaseNumber, code.ToString(), submitted.SubmittedAt, submitted.AcknowledgeBy, submitted.FeedbackBy));
}
