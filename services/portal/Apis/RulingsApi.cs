using System.Net.Http.Headers;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Apis;

/// <summary>Rulings that courts published, with the lawyer's own token.</summary>
public sealed class RulingsApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/sanctioning/v1/court-rulings";

    public Task<ApiAnswer<Page<ListedCourtRuling>>> List(RulingFilter filter, int? page, CancellationToken cancellationToken) =>
        Get<Page<ListedCourtRuling>>(WithQuery(Root, [.. filter.Query.Select(q => (q.Key, (object?)q.Value)), ("page", page)]), cancellationToken);

    public Task<ApiAnswer<CourtRulingDetail>> Read(string ecli, CancellationToken cancellationToken) => Get<CourtRulingDetail>(Of(ecli), cancellationToken);

    /// <summary>The XML of the register; answered as made when it was not there before.</summary>
    public Task<ApiAnswer<ImportedCourtRuling>> TakeIn(byte[] file, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, Root, body: null);
        request.Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        return Send<ImportedCourtRuling>(request, cancellationToken);
    }

    public Task<ApiAnswer<Nothing>> Code(string ecli, CodeRuling coding, string version, CancellationToken cancellationToken) =>
        Put<Nothing>($"{Of(ecli)}/coding", coding, version, cancellationToken);

    private static string Of(string ecli) => $"{Root}/{Uri.EscapeDataString(ecli)}";
}
