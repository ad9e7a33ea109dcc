namespace Zichtlijn.Platform.Http;

/// <summary>
/// What every answer forbids a browser to do: errors, refusals, redirects and downloads included. Set at the last moment,
/// and only where whoever answers did not say something of its own.
/// </summary>
public static class StrictResponses
{
    /// <summary>For what is no page: nothing loads and nobody frames it.</summary>
    public const string NoPage = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Robots-Tag", "noindex"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        ("Cache-Control", "no-store"),
    ];

    /// <summary>Must stand before everything that answers.</summary>
    /// <param name="policy">The Content-Security-Policy of a request's answer; null for <see cref="NoPage"/>.</param>
    public static void UseStrictResponses(this WebApplication app, Func<HttpContext, string>? policy = null) => app.Use((http, next) =>
    {
        // The exception handler starts anew with no headers, and a proxy copies those of who answered it.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : policy?.Invoke(http) ?? NoPage;
            foreach (var (name, value) in Headers)
            {
                headers.TryAdd(name, value);
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}
