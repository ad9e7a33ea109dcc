using System.Text.Json;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Apis;

public static class ApiJson
{
    /// <summary>As the services write: camelCase names and enums. Reading is forgiving, so that a service may add a field.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new InertText.Converter() },
    };
}

/// <summary>What the clients of the services have in common.</summary>
public abstract class ApiClient(HttpClient http)
{
    private const int MostOnAPage = 200;

    protected Task<ApiAnswer<T>> Get<T>(string path, CancellationToken cancellationToken, string? bearer = null) =>
        Send<T>(Request(HttpMethod.Get, path, body: null, bearer), cancellationToken);

    /// <summary>A whole list, page after page; null when it cannot be read.</summary>
    protected async Task<IReadOnlyList<T>?> GetAll<T>(string path, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        for (var number = 1; ; number++)
        {
            if ((await Get<Page<T>>(WithQuery(path, ("page", number), ("pageSize", MostOnAPage)), cancellationToken)).Value is not { } page)
            {
                return null;
            }

            all.AddRange(page.Items);
            if (number >= page.TotalPages)
            {
                return all;
            }
        }
    }

    protected Task<ApiAnswer<T>> Post<T>(
        string path, object? body, CancellationToken cancellationToken, string? bearer = null, string? ifMatch = null) =>
        Send<T>(Matching(Request(HttpMethod.Post, path, body, bearer), ifMatch), cancellationToken);

    protected Task<ApiAnswer<T>> Put<T>(string path, object body, string ifMatch, CancellationToken cancellationToken) =>
        Send<T>(Matching(Request(HttpMethod.Put, path, body), ifMatch), cancellationToken);

    /// <summary>For what is made by it: sent twice with the same key it is made once.</summary>
    protected Task<ApiAnswer<T>> PostOnce<T>(string path, object body, Guid key, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, path, body);
        request.Headers.Add("Idempotency-Key", key.ToString());
        return Send<T>(request, cancellationToken);
    }

    protected static HttpRequestMessage Request(HttpMethod method, string path, object? body, string? bearer = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: ApiJson.Options);
        }

        if (bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        return request;
    }

    protected async Task<ApiAnswer<T>> Send<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var response = await http.SendAsync(request, cancellationToken);
                return await ApiAnswers.Read<T>(response, cancellationToken);
            }
            catch (Exception e) when (e is HttpRequestException or Polly.ExecutionRejectedException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw new ApiUnavailableException("A service did not answer.", e);
            }
        }
    }

    /// <summary>It came from a form: what is no version is not passed on, and the service asks for one.</summary>
    private static HttpRequestMessage Matching(HttpRequestMessage request, string? ifMatch)
    {
        if (System.Net.Http.Headers.EntityTagHeaderValue.TryParse(ifMatch, out var version))
        {
            request.Headers.IfMatch.Add(version);
        }

        return request;
    }

    /// <summary>A path with those parameters that have a value.</summary>
    protected static string WithQuery(string path, params (string Name, object? Value)[] query) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            path, query.Where(q => q.Value is not (null or "")).Select(q => KeyValuePair.Create(q.Name, q.Value!.ToString())));
}
