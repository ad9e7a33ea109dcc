using System.Net;
using System.Text.Json;

namespace Zichtlijn.Portal.Apis;

/// <summary>A service did not answer, or answered that it cannot work now.</summary>
public sealed class ApiUnavailableException : Exception
{
    public ApiUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>Problem details as our services give them.</summary>
/// <param name="Errors">Messages by field, in camelCase.</param>
public sealed record ApiProblem(string? Code, IReadOnlyDictionary<string, string[]>? Errors);

/// <summary>What a service answered to one call.</summary>
/// <param name="ETag">The version that was read, quoted, to send back as <c>If-Match</c>.</param>
public sealed record ApiAnswer<T>(HttpStatusCode Status, T? Value, string? ETag, ApiProblem? Problem)
{
    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>Not signed in, or not allowed, or not there: the pages make no difference between the last two.</summary>
    public bool IsHidden => Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;

    /// <summary>For whoever only wants to know whether it succeeded.</summary>
    public ApiAnswer<Nothing> WithoutValue => new(Status, null, ETag, Problem);
}

internal static class ApiAnswers
{
    public static async Task<ApiAnswer<T>> Read<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
        {
            throw new ApiUnavailableException($"A service answered {(int)response.StatusCode}.");
        }

        if ((int)response.StatusCode >= 500)
        {
            throw new InvalidOperationException($"A service answered {(int)response.StatusCode}.");
        }

        var hasBody = response.Content.Headers.ContentType is not null;
        var value = response.IsSuccessStatusCode && hasBody && typeof(T) != typeof(Nothing)
            ? await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellationToken)
            : default;
        var problem = !response.IsSuccessStatusCode && hasBody ? await ReadProblem(response, cancellationToken) : null;
        return new ApiAnswer<T>(response.StatusCode, value, response.Headers.ETag?.ToString(), problem);
    }

    private static async Task<ApiProblem?> ReadProblem(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<ApiProblem>(ApiJson.Options, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An answer without a body.</summary>
public sealed record Nothing;
