using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Apis;

/// <summary>Triage, with the officer's own token: the queue, a case, and who has it.</summary>
public sealed class TriageApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/triage/v1";
    private const string Cases = $"{Root}/cases";

    public Task<ApiAnswer<Page<QueuedCase>>> Queue(QueueFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<QueuedCase>>(WithQuery(Cases, [.. filter.Query.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    public Task<ApiAnswer<CaseCounts>> Counts(CancellationToken cancellationToken) => Get<CaseCounts>($"{Root}/case-counts", cancellationToken);

    public Task<ApiAnswer<TriageCaseDetail>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<TriageCaseDetail>($"{Cases}/{caseId}", cancellationToken);

    public Task<ApiAnswer<CaseReader[]>> Readers(Guid caseId, CancellationToken cancellationToken) =>
        Get<CaseReader[]>($"{Cases}/{caseId}/readers", cancellationToken);

    public Task<ApiAnswer<Nothing>> Accept(Guid caseId, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/acceptances", body: null, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/conflict-declarations", new DeclareConflict(interest), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> StepBack(Guid caseId, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/recusals", body: null, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Reassign(Guid caseId, Reassign reassign, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/reassignments", reassign, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> RouteUpward(Guid caseId, RouteUpward motive, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/upward-routings", motive, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Note[]>> Notes(Guid caseId, CancellationToken cancellationToken) =>
        Get<Note[]>($"{Cases}/{caseId}/notes", cancellationToken);

    public Task<ApiAnswer<Nothing>> Write(Guid caseId, WriteNote note, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/notes", note, cancellationToken, ifMatch: version);

    /// <summary>Why triage asks for an investigation, for whoever gives the mandate.</summary>
    public Task<ApiAnswer<InvestigationRequest>> InvestigationRequest(Guid caseId, CancellationToken cancellationToken) =>
        Get<InvestigationRequest>($"{Cases}/{caseId}/investigation-request", cancellationToken);

    public Task<ApiAnswer<Workload[]>> Workload(CancellationToken cancellationToken) => Get<Workload[]>($"{Root}/workload", cancellationToken);

    public Task<ApiAnswer<SavedView[]>> Views(CancellationToken cancellationToken) => Get<SavedView[]>($"{Root}/views", cancellationToken);

    public Task<ApiAnswer<SavedView>> Save(SaveView view, CancellationToken cancellationToken) =>
        Post<SavedView>($"{Root}/views", view, cancellationToken);

    public Task<ApiAnswer<Nothing>> RemoveView(Guid viewId, CancellationToken cancellationToken) =>
        Send<Nothing>(Request(HttpMethod.Delete, $"{Root}/views/{viewId}", body: null), cancellationToken);

    /// <summary>The access log of triage, for those who watch over privacy.</summary>
    public Task<ApiAnswer<Page<AccessLogLine>>> AccessLog(Guid? caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<AccessLogLine>>(WithQuery($"{Root}/access-log", ("caseId", caseId), ("page", page)), cancellationToken);
}
