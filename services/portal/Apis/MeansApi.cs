using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Intrusive means, with the own token of an investigator or of a lawyer.</summary>
public sealed class MeansApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/investigations/v1";

    public Task<ApiAnswer<MeansRequest[]>> List(Guid caseId, CancellationToken cancellationToken) => Get<MeansRequest[]>(Of(caseId), cancellationToken);

    public Task<ApiAnswer<Nothing>> Ask(Guid caseId, AskMeans wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(Of(caseId), wish, cancellationToken, ifMatch: version);

    /// <summary>As the second investigator.</summary>
    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, Guid meansId, AnswerMeans answer, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{meansId}/answers", answer, cancellationToken, ifMatch: version);

    /// <summary>What waits for a lawyer, the oldest on top.</summary>
    public Task<ApiAnswer<ProportionalityRequest[]>> Requests(CancellationToken cancellationToken) =>
        Get<ProportionalityRequest[]>($"{Root}/proportionality-requests", cancellationToken);

    public Task<ApiAnswer<Nothing>> Check(Guid caseId, Guid meansId, CheckProportionality check, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/{meansId}/proportionality-checks", check, cancellationToken, ifMatch: version);

    private static string Of(Guid caseId) => $"{Root}/cases/{caseId}/means";
}
