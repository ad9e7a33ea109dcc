using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The investigation of somebody's own report, with a pass of the reporter: nobody is signed in, and there is no other case to name.</summary>
public sealed class ReporterInvestigationApi(HttpClient http) : ApiClient(http)
{
    /// <summary>The service, as passes name it.</summary>
    public const string Service = "investigations";

    public const string Root = "/api/investigations/v1/reporter/investigations";

    /// <summary>One, or none while the report is not investigated.</summary>
    public Task<ApiAnswer<ReporterInvestigation[]>> Read(string pass, CancellationToken cancellationToken) => Get<ReporterInvestigation[]>(Root, cancellationToken, pass);

    public Task<ApiAnswer<Nothing>> Respond(string pass, RespondToDraft response, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/responses", response, cancellationToken, pass, version);
}

/// <summary>The final report on its way through, with a pass of the reporter.</summary>
public sealed class ReporterFilesApi(HttpClient http)
{
    /// <summary>The answer as it begins; whoever asked passes it on and disposes of it.</summary>
    /// <exception cref="ApiUnavailableException">The service does not answer.</exception>
    public async Task<HttpResponseMessage> FetchReport(string pass, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ReporterInvestigationApi.Root}/report");
        request.Headers.Authorization = new("Bearer", pass);
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
