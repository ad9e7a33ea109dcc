using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The wall between an investigation and the prosecutor, with the investigator's own token.</summary>
public sealed class ProsecutorApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<ProsecutorWall>> Read(Guid caseId, CancellationToken cancellationToken) =>
        Get<ProsecutorWall>($"{Of(caseId)}/prosecutor", cancellationToken);

    public Task<ApiAnswer<Nothing>> Share(Guid caseId, ShareWithProsecutor wish, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Of(caseId)}/disclosures", wish, cancellationToken, ifMatch: version);

    private static string Of(Guid caseId) => $"/api/investigations/v1/cases/{caseId}";
}
