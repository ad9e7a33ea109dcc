using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Triage, with the officer's own token.</summary>
public sealed class TriageApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/triage/v1/cases";

    public Task<ApiAnswer<Page<QueuedCase>>> Queue(string? state, int? page, CancellationToken cancellationToken) =>
        Get<Page<QueuedCase>>(WithQuery(Root, ("state", state), ("page", page)), cancellationToken);

    public Task<ApiAnswer<TriageCaseDetail>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<TriageCaseDetail>($"{Root}/{caseId}", cancellationToken);

    public Task<ApiAnswer<CaseReader[]>> Readers(Guid caseId, CancellationToken cancellationToken) =>
        Get<CaseReader[]>($"{Root}/{caseId}/readers", cancellationToken);

    public Task<ApiAnswer<Nothing>> Accept(Guid caseId, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/acceptances", body: null, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/conflict-declarations", new DeclareConflict(interest), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Reassign(Guid caseId, Reassign reassign, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/reassignments", reassign, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Decide(Guid caseId, DecideTriage decision, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/decisions", decision, cancellationToken, ifMatch: version);

    /// <summary>The access log of triage, for those who watch over privacy.</summary>
    public Task<ApiAnswer<Page<AccessLogLine>>> AccessLog(Guid? caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<AccessLogLine>>(WithQuery("/api/triage/v1/access-log", ("caseId", caseId), ("page", page)), cancellationToken);
}
