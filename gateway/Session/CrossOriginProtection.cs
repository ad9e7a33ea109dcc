using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Gateway.Session;

/// <summary>
/// Refuses state-changing requests that a page of another origin made a browser send. Browsers say where a request
/// comes from in <c>Sec-Fetch-Site</c>, older ones in <c>Origin</c>; clients that are no browser send neither and hold
/// no cookie.
/// </summary>
internal sealed class CrossOriginProtection(RequestDelegate next)
{
    private static readonly Refusal CrossOrigin = new(
        "cross-origin", StatusCodes.Status403Forbidden, "This request came from a page of another site.");

    public Task InvokeAsync(HttpContext http) =>
        IsSafe(http.Request) ? next(http) : CrossOrigin.ToResult().ExecuteAsync(http);

    internal static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return true;
        }

        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "" => request.Headers.Origin.Count == 0
                || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                    && origin.Authority == request.Host.Value),
            _ => false,
        };
    }
}
