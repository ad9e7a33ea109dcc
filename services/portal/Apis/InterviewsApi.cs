using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The interviews of investigations, with the investigator's own token.</summary>
public sealed class InterviewsApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<Page<ListedInterview>>> List(Guid caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedInterview>>(WithQuery(Of(caseId), ("page", page)), cancellationToken);

    /// <summary>All of them; null when they cannot be read.</summary>
    public Task<IReadOnlyList<ListedInterview>?> All(Guid caseId, CancellationToken cancellationToken) => GetAll<ListedInterview>(Of(caseId), cancellationToken);

    /// <summary>How many there are; null when that cannot be told.</summary>
    public async Task<int?> Count(Guid caseId, CancellationToken cancellationToken) =>
        (await Get<Page<ListedInterview>>(WithQuery(Of(caseId), ("pageSize", 1)), cancellationToken)).Value?.TotalItems;

    public Task<ApiAnswer<InterviewDetail>> Read(Guid caseId, Guid interviewId, CancellationToken cancellationToken) =>
        Get<InterviewDetail>($"{Of(caseId)}/{interviewId}", cancellationToken);

    /// <param name="key">The same key is the same interview.</param>
    public Task<ApiAnswer<InterviewPlanned>> Plan(Guid caseId, PlanInterview interview, Guid key, CancellationToken cancellationToken) =>
        PostOnce<InterviewPlanned>(Of(caseId), interview, key, cancellationToken);

    public Task<ApiAnswer<Nothing>> Move(Guid caseId, Guid interviewId, MoveInterview wish, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "moves", wish, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Cancel(Guid caseId, Guid interviewId, CancelInterview wish, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "cancellations", wish, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Hold(Guid caseId, Guid interviewId, HoldInterview held, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "holdings", held, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Write(Guid caseId, Guid interviewId, WriteMinutes minutes, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "minutes", minutes, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Sign(Guid caseId, Guid interviewId, SignMinutes signature, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "signatures", signature, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> HandOver(Guid caseId, Guid interviewId, HandOverCopy copy, string version, CancellationToken cancellationToken) =>
        Do(caseId, interviewId, "copies", copy, version, cancellationToken);

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}/interviews";

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, Guid interviewId, string what, object body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{interviewId}/{what}", body, cancellationToken, ifMatch: version);
}
