using System.Globalization;

namespace Zichtlijn.Platform.Http;

/// <summary>
/// The gateway tells that somebody has tried enough wrong codes. Whoever tries a code then and is wrong hears when to come
/// back; whoever is right is let in.
/// </summary>
public static class SpentGuesses
{
    /// <summary>Seconds to wait; set by the gateway alone, which removes what a caller sends under this name.</summary>
    public const string Header = "Zichtlijn-Guesses-Spent";

    public static Decisions.Refusal TooMany { get; } = new(
        "too-many-requests", StatusCodes.Status429TooManyRequests, "Too many tries. Wait a little; what you have stays valid.");

    /// <summary>The answer to a wrong code: what is wrong with it, or that there were too many.</summary>
    public static Decisions.Refusal Or(HttpContext http, Decisions.Refusal wrong) => AreSpent(http) ? TooMany : wrong;

    /// <summary>Whether a wrong code is to be answered with 429; then <c>Retry-After</c> is set already.</summary>
    public static bool AreSpent(HttpContext http)
    {
        if (!int.TryParse(http.Request.Headers[Header], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        http.Response.Headers.RetryAfter = Math.Max(seconds, 1).ToString(CultureInfo.InvariantCulture);
        return true;
    }
}
