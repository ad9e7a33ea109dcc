using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Security;

/// <summary>What every answer of the portal forbids a browser to do.</summary>
internal static class ResponseHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void UseResponseHeaders(this WebApplication app)
    {
        var leave = app.Services.GetRequiredService<LeaveTarget>();

        // Browsers hold a form's redirect to form-action as well, so the way out must be named where its button stands.
        var reporters = $"{Policy} {leave.Origin}";

        // Signing out goes on to the identity provider.
        var staff = $"{Policy} {new Uri(IdentitySettings.Of(app.Configuration).Authority).GetLeftPart(UriPartial.Authority)}";
        app.UseStrictResponses(http => Site.IsForStaff(http.Request.Path) ? staff : reporters);
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                // Shared and stolen devices: no page is kept, not even one without a person in it. Assets say otherwise.
                if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != false)
                {
                    http.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
