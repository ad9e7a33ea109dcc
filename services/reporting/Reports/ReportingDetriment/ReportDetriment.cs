using System.Text.Json;
using JasperFx;
using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Terms;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.ReportingDetriment;

/// <summary>
/// <c>POST /my-report/detriments</c>: the reporter is put at a disadvantage since the report. It becomes a report of its
/// own, which others handle; the reporter reaches it from the first one. It is possible in every state of the first.
/// </summary>
internal static class ReportDetriment
{
    private const string Category = "detriment";

    public static void MapReportDetriment(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/detriments", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("report-detriment").WithSummary("Tell of detriment since the report. Send an Idempotency-Key to be able to repeat it safely.")
            .Produces<LinkedReport>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(
        Wire.ReportDetriment request, HttpContext http, IDocumentSession session, ContentKeys keys, ReceiptSecrets secrets,
        CaseNumbers numbers, StaffDirectory staff, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Report>(http.User.ReportId(), cancellationToken);
        if (OwnReport.Missing(stream.Aggregate) is { } refusal)
        {
            return refusal.ToResult();
        }

        var (first, now, reference) = (stream.Aggregate!, http.Now(), ReferenceDataSet.Current);
        var told = Told(request, first, await keys.KeysOf(first, withReporter: true, cancellationToken));
        var key = IdempotencyKeys.Of(http.Request);
        var check = SubmitReportValidation.Check(told, reference, Term.DayOf(now)).IdempotencyKey(key);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var reportId = Guid.CreateVersion7(now);
        var (facts, content) = SubmitReportDecision.Decide(
            told, reference, await numbers.Next(Term.DayOf(now).Year, cancellationToken), now, DetrimentRouting.Route(first, told, staff, reference),
            await keys.NewAsync(reportId, cancellationToken), told.Reporter is null ? null : await keys.NewAsync(reportId, cancellationToken));
        session.Events.StartStream<Report>(reportId, facts with { LinkedTo = first.Id }, content);
        stream.AppendOne(new DetrimentReported(now, reportId, facts.CaseNumber));
        var fingerprint = secrets.Fingerprint(JsonSerializer.SerializeToUtf8Bytes(request, JsonSerializerOptions.Web));
        if (key.Length > 0)
        {
            session.Insert(new Submission(secrets.LookUp(first.Id, key), fingerprint, reportId, SealedCode: [], now));
        }

        try
        {
            await session.SaveChangesAsync(cancellationToken);
        }
        catch (DocumentAlreadyExistsException)
        {
            return await AnswerAgain(session, first.Id, secrets.LookUp(first.Id, key), fingerprint, cancellationToken);
        }

        return Answer(new DetrimentReported(now, reportId, facts.CaseNumber));
    }

    /// <summary>Told by the same person, as far as that is known, and about the same place.</summary>
    private static SubmitReport Told(Wire.ReportDetriment request, Report first, KeyRing keys) => new(
        first.Disclosure, Category, Grounds: [], first.Submitted.OrganisationalPart, request.Narrative, request.OccurredOn, request.Ongoing,
        request.Persons, Wishes: [], first.Reveal(keys, knowsReporter: true).Reporter, first.Submitted.Language);

    /// <summary>The same key came before: the same report, if it was the same body.</summary>
    private static async Task<IResult> AnswerAgain(
        IDocumentSession failed, Guid firstId, string key, string fingerprint, CancellationToken cancellationToken)
    {
        await using var session = failed.DocumentStore.QuerySession();
        var before = await session.LoadAsync<Submission>(key, cancellationToken)
            ?? throw new InvalidOperationException("A report of detriment was refused as a repetition of one that is not there.");
        if (before.Fingerprint != fingerprint)
        {
            return ReportErrors.KeyReused.ToResult();
        }

        var first = await session.Events.AggregateStreamAsync<Report>(firstId, token: cancellationToken);
        return Answer(first!.Detriments.Single(d => d.ReportId == before.ReportId));
    }

    private static IResult Answer(DetrimentReported reported) => Results.Created((string?)null, reported.ToContract());

    public static LinkedReport ToContract(this DetrimentReported reported) => new(reported.ReportId, reported.CaseNumber, reported.ReportedAt);
}
