using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Apis;

/// <summary>The evidence of investigations, with the investigator's own token. Files go another way: <see cref="InvestigationFilesApi"/>.</summary>
public sealed class EvidenceApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<Page<ListedEvidence>>> List(Guid caseId, EvidenceFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedEvidence>>(WithQuery(Of(caseId), [.. filter.Asked.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    /// <summary>All of it; null when it cannot be read.</summary>
    public Task<IReadOnlyList<ListedEvidence>?> All(Guid caseId, CancellationToken cancellationToken) => GetAll<ListedEvidence>(Of(caseId), cancellationToken);

    /// <summary>How much there is; null when that cannot be told.</summary>
    public async Task<int?> Count(Guid caseId, CancellationToken cancellationToken) =>
        (await Get<Page<ListedEvidence>>(WithQuery(Of(caseId), ("pageSize", 1)), cancellationToken)).Value?.TotalItems;

    public Task<ApiAnswer<EvidenceDetail>> Read(Guid caseId, Guid evidenceId, CancellationToken cancellationToken) =>
        Get<EvidenceDetail>($"{Of(caseId)}/{evidenceId}", cancellationToken);

    /// <param name="key">The same key is the same evidence.</param>
    public Task<ApiAnswer<EvidenceAccepted>> Add(Guid caseId, AddEvidence evidence, Guid key, CancellationToken cancellationToken) =>
        PostOnce<EvidenceAccepted>(Of(caseId), evidence, key, cancellationToken);

    public Task<ApiAnswer<Nothing>> HandOver(Guid caseId, Guid evidenceId, HandOverEvidence wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{evidenceId}/hand-overs", wish, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, Guid evidenceId, AnswerHandOver answer, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{evidenceId}/hand-over-answers", answer, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> TakeOver(Guid caseId, Guid evidenceId, TakeOverEvidence wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{evidenceId}/take-overs", wish, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Mark(Guid caseId, Guid evidenceId, MarkDutyToAnswer mark, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{evidenceId}/duty-to-answer", mark, cancellationToken, ifMatch: version);

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}/evidence";
}
