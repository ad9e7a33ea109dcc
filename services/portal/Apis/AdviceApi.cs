using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Advice of experts, with the expert's own token.</summary>
public sealed class AdviceApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/triage/v1/advice-requests";

    public Task<ApiAnswer<AdviceRequest[]>> List(CancellationToken cancellationToken) => Get<AdviceRequest[]>(Root, cancellationToken);

    public Task<ApiAnswer<AdviceRequestDetail>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<AdviceRequestDetail>($"{Root}/{caseId}", cancellationToken);

    public Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/conflict-declarations", new DeclareConflict(interest), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Give(Guid caseId, GiveAdvice advice, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/advices", advice, cancellationToken, ifMatch: version);

    /// <summary>Another expert is asked.</summary>
    public Task<ApiAnswer<Nothing>> Decline(Guid caseId, DeclineAdvice motive, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/refusals", motive, cancellationToken, ifMatch: version);
}
