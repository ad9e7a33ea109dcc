using System.Globalization;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What the corps has to look at in recognition and restoration, without a word of it.</summary>
public sealed class EscalationsApi(HttpClient http) : ApiClient(http)
{
    public Task<ApiAnswer<ListedEscalation[]>> List(CancellationToken cancellationToken) => Get<ListedEscalation[]>($"{RestorationApi.Root}/escalations", cancellationToken);

    public Task<ApiAnswer<Nothing>> Answer(Guid caseId, int number, AnswerEscalation answer, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(string.Create(CultureInfo.InvariantCulture, $"{RestorationApi.Root}/cases/{caseId}/escalations/{number}/answers"), answer, cancellationToken, ifMatch: version);
}
