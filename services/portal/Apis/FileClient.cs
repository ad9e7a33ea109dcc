namespace Zichtlijn.Portal.Apis;

/// <summary>Files of a service on their way through: whoever asked passes the answer on as it begins, and disposes of it.</summary>
public abstract class FileClient(HttpClient http)
{
    protected HttpClient Http => http;

    /// <exception cref="ApiUnavailableException">The service does not answer.</exception>
    protected async Task<HttpResponseMessage> Begin(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ApiUnavailableException("A service did not answer.", e);
        }
    }
}
