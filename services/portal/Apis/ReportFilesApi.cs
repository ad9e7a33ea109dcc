namespace Zichtlijn.Portal.Apis;

/// <summary>The final report as files to save, on their way through, with the reader's own token.</summary>
public sealed class ReportFilesApi(HttpClient http)
{
    /// <summary>The answer as it begins; whoever asked passes it on and disposes of it.</summary>
    /// <exception cref="ApiUnavailableException">The service does not answer.</exception>
    public Task<HttpResponseMessage> Original(Guid caseId, CancellationToken cancellationToken) => Begin(caseId, "original", cancellationToken);

    /// <summary>The masked version for one side.</summary>
    /// <param name="notice">The notice of whoever it is for; null for the reporter.</param>
    /// <inheritdoc cref="Original"/>
    public Task<HttpResponseMessage> Edition(Guid caseId, int? notice, CancellationToken cancellationToken) =>
        Begin(caseId, notice is { } number ? $"editions/subject?notice={number}" : "editions/reporter", cancellationToken);

    private async Task<HttpResponseMessage> Begin(Guid caseId, string what, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetAsync($"/api/investigations/v1/cases/{caseId}/report/{what}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ApiUnavailableException("A service did not answer.", e);
        }
    }
}
