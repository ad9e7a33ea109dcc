using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Security;

/// <summary>The neutral page of another site where 'leave this page' leads (<c>Portal:LeaveTo</c>).</summary>
public sealed class LeaveTarget(IConfiguration configuration)
{
    public Uri Address { get; } = new(configuration["Portal:LeaveTo"] ?? "https://www.buienradar.nl/", UriKind.Absolute);

    public string Origin => Address.GetLeftPart(UriPartial.Authority);
}

internal static class Leaving
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary><c>POST /leave</c>: ends what this browser has with us and goes to the neutral page, without delay.</summary>
    public static void MapLeave(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/leave", Leave).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> Leave(HttpContext http, LeaveTarget target, PortalCookies cookies, DraftStore drafts)
    {
        await Forget(http, drafts);
        cookies.Delete(http, PortalCookies.Draft);
        cookies.Delete(http, PortalCookies.Session);
        cookies.Delete(http, PortalCookies.ReceiptOnce);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = target.Address.AbsoluteUri;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Nobody waits for the store: without the browser's key the sealed answers are noise, and expire.</summary>
    private static async Task Forget(HttpContext http, DraftStore drafts)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await drafts.Delete(http, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or Apis.ApiUnavailableException)
        {
            // The way out comes first.
        }
    }
}
