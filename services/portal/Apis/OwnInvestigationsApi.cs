using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>Investigations of somebody's own conduct, with their own token: nobody else gets anything from it.</summary>
public sealed class OwnInvestigationsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/investigations/v1/own-investigations";

    public Task<ApiAnswer<ListedOwnInvestigation[]>> List(CancellationToken cancellationToken) => Get<ListedOwnInvestigation[]>(Root, cancellationToken);

    public Task<ApiAnswer<OwnInvestigation>> Read(Guid caseId, CancellationToken cancellationToken) => Get<OwnInvestigation>($"{Root}/{caseId}", cancellationToken);

    public Task<ApiAnswer<Nothing>> NoteCounsel(Guid caseId, NoteCounsel counsel, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/counsel", counsel, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> Respond(Guid caseId, RespondToDraft response, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/responses", response, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> AskTime(Guid caseId, AskResponseTime wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{caseId}/response-time-requests", wish, cancellationToken, ifMatch: version);
}
