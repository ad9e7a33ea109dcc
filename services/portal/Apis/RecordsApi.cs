using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Retention, legal hold and destruction, with the officer's own token.</summary>
public sealed class RecordsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/reporting/v1";

    public Task<ApiAnswer<RetentionSchedule>> Schedule(CancellationToken cancellationToken) =>
        Get<RetentionSchedule>($"{Root}/retention-schedule", cancellationToken);

    public Task<ApiAnswer<Nothing>> Confirm(string rule, ConfirmRetention confirmation, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/retention-schedule/{Uri.EscapeDataString(rule)}/confirmations", confirmation, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Withdraw(string rule, string? motive, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(
            $"{Root}/retention-schedule/{Uri.EscapeDataString(rule)}/confirmation-withdrawals", new WithdrawRetention(motive), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<RetainedCase>> Find(string caseNumber, CancellationToken cancellationToken) =>
        Get<RetainedCase>(WithQuery($"{Root}/retention", ("caseNumber", caseNumber)), cancellationToken);

    public Task<ApiAnswer<Page<RetainedCase>>> Due(int? page, CancellationToken cancellationToken) =>
        Get<Page<RetainedCase>>(WithQuery($"{Root}/retention/due", ("page", page)), cancellationToken);

    /// <param name="act">The sub-resource of the report: <c>legal-holds</c>, <c>destruction-orders</c> and so on.</param>
    public Task<ApiAnswer<Nothing>> Act(Guid reportId, string act, object? body, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/reports/{reportId}/{act}", body, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<IReadOnlyList<DestructionOrder>>> Orders(CancellationToken cancellationToken) =>
        Get<IReadOnlyList<DestructionOrder>>($"{Root}/destruction-orders", cancellationToken);

    public Task<ApiAnswer<Page<CertificateLine>>> Certificates(int? page, CancellationToken cancellationToken) =>
        Get<Page<CertificateLine>>(WithQuery($"{Root}/destruction-certificates", ("page", page), ("pageSize", 20)), cancellationToken);

    /// <summary>The certificate as it was signed; taking it is recorded.</summary>
    public Task<ApiAnswer<System.Text.Json.JsonElement>> Certificate(Guid certificateId, CancellationToken cancellationToken) =>
        Get<System.Text.Json.JsonElement>($"{Root}/destruction-certificates/{certificateId}", cancellationToken);
}
