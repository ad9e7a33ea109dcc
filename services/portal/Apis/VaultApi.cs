using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Who a reporter is, access beyond the own work, and who saw what; with the own token of whoever asks.</summary>
public sealed class VaultApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/reporting/v1";

    public Task<ApiAnswer<UnmaskRequest[]>> Requests(Guid reportId, CancellationToken cancellationToken) =>
        Get<UnmaskRequest[]>($"{Root}/reports/{reportId}/unmask-requests", cancellationToken);

    public Task<ApiAnswer<Nothing>> Ask(Guid reportId, RequestUnmask request, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/reports/{reportId}/unmask-requests", request, cancellationToken, ifMatch: version);

    /// <param name="decision"><c>approvals</c> or <c>refusals</c>.</param>
    public Task<ApiAnswer<Nothing>> Decide(
        Guid reportId, Guid requestId, string decision, string motive, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/reports/{reportId}/unmask-requests/{requestId}/{decision}", new DecideUnmask(motive), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Withdraw(Guid reportId, Guid requestId, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/reports/{reportId}/unmask-requests/{requestId}/withdrawals", body: null, cancellationToken, ifMatch: version);

    /// <summary>Reading it is recorded by the service, and counted for the reporter.</summary>
    public Task<ApiAnswer<ReporterIdentity>> Reporter(Guid reportId, CancellationToken cancellationToken) =>
        Get<ReporterIdentity>($"{Root}/reports/{reportId}/reporter", cancellationToken);

    public Task<ApiAnswer<CaseReader[]>> Readers(Guid reportId, CancellationToken cancellationToken) =>
        Get<CaseReader[]>($"{Root}/reports/{reportId}/readers", cancellationToken);

    public Task<ApiAnswer<EmergencyAccesses>> Emergencies(CancellationToken cancellationToken) =>
        Get<EmergencyAccesses>($"{Root}/emergency-accesses", cancellationToken);

    public Task<ApiAnswer<EmergencyAccessAsked>> AskEmergency(AskEmergencyAccess request, CancellationToken cancellationToken) =>
        Post<EmergencyAccessAsked>($"{Root}/emergency-accesses", request, cancellationToken);

    public Task<ApiAnswer<Nothing>> ConfirmEmergency(Guid accessId, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/emergency-accesses/{accessId}/confirmations", body: null, cancellationToken);

    public Task<ApiAnswer<AccessNotices>> Notices(int? page, CancellationToken cancellationToken) =>
        Get<AccessNotices>(WithQuery($"{Root}/access-notices", ("page", page), ("pageSize", 20)), cancellationToken);

    public Task<ApiAnswer<Nothing>> Acknowledge(Guid noticeId, int changes, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/access-notices/{noticeId}/acknowledgements", new AcknowledgeAccessNotice(changes), cancellationToken);
}
