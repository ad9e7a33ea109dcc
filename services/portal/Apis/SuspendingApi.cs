using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>A suspension to keep order, with the own token of the authority.</summary>
public sealed class SuspendingApi(HttpClient http) : MatterApi(http)
{
    public Task<ApiAnswer<Nothing>> Impose(Guid caseId, int matter, ImposeSuspension suspension, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "suspensions", suspension, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> Extend(Guid caseId, int matter, ExtendSuspension longer, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "suspension-extensions", longer, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> ChangePay(Guid caseId, int matter, ChangeSuspensionPay pay, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "suspension-pay", pay, version, cancellationToken);

    public Task<ApiAnswer<Nothing>> End(Guid caseId, int matter, EndSuspension why, string version, CancellationToken cancellationToken) =>
        Do(caseId, matter, "suspension-ends", why, version, cancellationToken);
}
