using System.Globalization;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Gateway.Guessing;

/// <summary>
/// Watches the routes at which receipt codes are tried (those with the metadata <c>Codes</c>), by their answers. When a
/// caller's wrong codes are spent, the service behind is told so: it answers a wrong code with 429 and when to come back.
/// </summary>
internal static class GuessingGuard
{
    private const string RouteMetadata = "Codes";

    public static async Task Watch(HttpContext http, Func<Task> next)
    {
        http.Request.Headers.Remove(SpentGuesses.Header);
        if (http.GetReverseProxyFeature().Route.Config.Metadata?.ContainsKey(RouteMetadata) != true)
        {
            await next();
            return;
        }

        var guesses = http.RequestServices.GetRequiredService<Guesses>();
        var caller = http.Connection.RemoteIpAddress;
        if (guesses.Wait(caller) is { } wait)
        {
            http.Request.Headers[SpentGuesses.Header] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await next();
        if (http.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status429TooManyRequests)
        {
            guesses.CountWrong(caller);
        }
    }
}
