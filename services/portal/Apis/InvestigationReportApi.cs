using System.Globalization;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The report of an investigation, with the own token of whoever writes, reviews or receives it. Its files go another way: <see cref="InvestigationFilesApi"/>.</summary>
public sealed class InvestigationReportApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<ReportDetail>> Read(Guid caseId, CancellationToken cancellationToken) => Get<ReportDetail>($"{Of(caseId)}/report", cancellationToken);

    /// <summary>As one side would get it now.</summary>
    /// <param name="notice">Of whoever it is about; null for the reporter.</param>
    public Task<ApiAnswer<ReportPreview>> Preview(Guid caseId, int? notice, CancellationToken cancellationToken) =>
        Get<ReportPreview>($"{Of(caseId)}/report-previews/{notice?.ToString(CultureInfo.InvariantCulture) ?? "reporter"}", cancellationToken);

    /// <param name="version">Of what was saved last, not of the case.</param>
    public Task<ApiAnswer<Nothing>> Write(Guid caseId, WriteReport report, string version, CancellationToken cancellationToken) =>
        Put<Nothing>($"{Of(caseId)}/report", report, version, cancellationToken);

    /// <summary>To both sides.</summary>
    /// <param name="draft">The version that was seen, as for a report that becomes final.</param>
    public Task<ApiAnswer<Nothing>> Submit(Guid caseId, long draft, string version, CancellationToken cancellationToken) =>
        Do(caseId, "report-submissions", new SeenReport(draft), version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Note(Guid caseId, NoteResponse response, string version, CancellationToken cancellationToken) =>
        Do(caseId, "report-responses", response, version, cancellationToken);

    /// <summary>To both sides.</summary>
    public Task<ApiAnswer<Nothing>> GiveTime(Guid caseId, ExtendResponseTime longer, string version, CancellationToken cancellationToken) =>
        Do(caseId, "response-times", longer, version, cancellationToken);

    /// <summary>Investigators of other desks.</summary>
    public Task<ApiAnswer<EligibleInvestigator[]>> Reviewers(Guid caseId, CancellationToken cancellationToken) =>
        Get<EligibleInvestigator[]>($"{Of(caseId)}/eligible-reviewers", cancellationToken);

    public Task<ApiAnswer<Nothing>> Ask(Guid caseId, AskReview wish, string version, CancellationToken cancellationToken) =>
        Do(caseId, "report-reviews", wish, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, AnswerReview answer, string version, CancellationToken cancellationToken) =>
        Do(caseId, "report-review-answers", answer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Finalise(Guid caseId, long draft, string version, CancellationToken cancellationToken) =>
        Do(caseId, "report-finalisations", new SeenReport(draft), version, cancellationToken);

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}";

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, string what, object body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{what}", body, cancellationToken, ifMatch: version);
}
