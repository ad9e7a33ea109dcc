using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Apis;

/// <summary>Investigations, with the own token of an investigator or of whoever gives the mandate.</summary>
public sealed class InvestigationsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/investigations/v1";
    private const string Cases = $"{Root}/cases";

    public Task<ApiAnswer<Page<ListedInvestigation>>> List(InvestigationFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedInvestigation>>(WithQuery(Cases, [.. filter.Query.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    public Task<ApiAnswer<InvestigationCounts>> Counts(CancellationToken cancellationToken) => Get<InvestigationCounts>($"{Root}/case-counts", cancellationToken);

    public Task<ApiAnswer<InvestigationDetail>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<InvestigationDetail>($"{Cases}/{caseId}", cancellationToken);

    public Task<ApiAnswer<Page<ChronologyEntry>>> Chronology(Guid caseId, TimelineFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<ChronologyEntry>>(WithQuery($"{Cases}/{caseId}/chronology", [.. filter.Query.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    public Task<ApiAnswer<CaseReader[]>> Readers(Guid caseId, CancellationToken cancellationToken) =>
        Get<CaseReader[]>($"{Cases}/{caseId}/readers", cancellationToken);

    public Task<ApiAnswer<Nothing>> Issue(Guid caseId, IssueMandate mandate, string version, CancellationToken cancellationToken) =>
        Do(caseId, "mandates", mandate, version, cancellationToken);

    /// <summary>The mandate giver steps back: the next higher gives it.</summary>
    public Task<ApiAnswer<Nothing>> StepBackAsAuthority(Guid caseId, string version, CancellationToken cancellationToken) =>
        Do(caseId, "authority-recusals", null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Conclude(Guid caseId, ConcludeInquiry conclusion, string version, CancellationToken cancellationToken) =>
        Do(caseId, "inquiry-conclusions", conclusion, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Stop(Guid caseId, StopInvestigation stop, string version, CancellationToken cancellationToken) =>
        Do(caseId, "stops", stop, version, cancellationToken);

    public Task<ApiAnswer<EligibleInvestigator[]>> Eligible(Guid caseId, CancellationToken cancellationToken) =>
        Get<EligibleInvestigator[]>($"{Cases}/{caseId}/eligible-investigators", cancellationToken);

    public Task<ApiAnswer<Nothing>> Assign(Guid caseId, AssignInvestigator wish, string version, CancellationToken cancellationToken) =>
        Do(caseId, "assignments", wish, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Withdraw(Guid caseId, WithdrawInvestigator wish, string version, CancellationToken cancellationToken) =>
        Do(caseId, "withdrawals", wish, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Do(caseId, "conflict-declarations", new DeclareConflict(interest), version, cancellationToken);

    /// <summary>An investigator steps back.</summary>
    public Task<ApiAnswer<Nothing>> StepBack(Guid caseId, string version, CancellationToken cancellationToken) =>
        Do(caseId, "recusals", null, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Write(Guid caseId, WritePlan plan, string version, CancellationToken cancellationToken) =>
        Do(caseId, "plans", plan, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Complete(Guid caseId, int step, string version, CancellationToken cancellationToken) =>
        Do(caseId, $"plan-steps/{step}/completions", null, version, cancellationToken);

    /// <summary>The access log of investigations, for those who watch over privacy.</summary>
    public Task<ApiAnswer<Page<AccessLogLine>>> AccessLog(Guid? caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<AccessLogLine>>(WithQuery($"{Root}/access-log", ("caseId", caseId), ("page", page)), cancellationToken);

    private Task<ApiAnswer<Nothing>> Do(Guid caseId, string what, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Cases}/{caseId}/{what}", body, cancellationToken, ifMatch: version);
}
