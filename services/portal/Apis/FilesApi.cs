using System.Net.Http.Headers;
using System.Text.Json;

namespace Zichtlijn.Portal.Apis;

/// <summary>How sending a file ended.</summary>
/// <param name="Code">The service's code of why not; null when it was taken in.</param>
public sealed record SentFile(string? Code);

/// <summary>Files on their way through: never whole in the portal, however slow the other side is.</summary>
public sealed class FilesApi(HttpClient http)
{
    private const string Root = "/api/reporting/v1";

    /// <summary>For anything that has no code of its own.</summary>
    public const string Failed = "failed";

    /// <param name="reportId">Null for the reporter's own report.</param>
    public static string PathOf(Guid? reportId) => reportId is { } id ? $"{Root}/reports/{id}/attachments" : $"{Root}/my-report/attachments";

    /// <param name="authorization">Of whoever sends it.</param>
    /// <param name="key">The same key is the same file.</param>
    public async Task<SentFile> SendAsync(
        Guid? reportId, AuthenticationHeaderValue authorization, Stream content, string name, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(reportId)) { Content = new StreamContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Authorization = authorization;
        request.Headers.Add("Zichtlijn-File-Name", Uri.EscapeDataString(name));
        if (Guid.TryParse(key, out var once))
        {
            request.Headers.Add("Idempotency-Key", once.ToString());
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? new SentFile(Code: null)
                : new SentFile((await response.Content.ReadFromJsonAsync<ApiProblem>(ApiJson.Options, cancellationToken))?.Code ?? Failed);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            return new SentFile(Failed);
        }
    }

    /// <summary>The answer as it begins; whoever asked passes it on and disposes of it.</summary>
    /// <exception cref="ApiUnavailableException">The service does not answer.</exception>
    public async Task<HttpResponseMessage> FetchAsync(Guid? reportId, Guid attachmentId, AuthenticationHeaderValue authorization, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{PathOf(reportId)}/{attachmentId}/clean-copy");
        request.Headers.Authorization = authorization;
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ApiUnavailableException("A service did not answer.", e);
        }
    }
}
