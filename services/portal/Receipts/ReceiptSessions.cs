using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Security;

namespace Zichtlijn.Portal.Receipts;

/// <summary>The reporter's session in the browser: reporting's token in an encrypted cookie.</summary>
public sealed class ReceiptSessions(
    ReportingApi reporting, PortalCookies cookies, IDataProtectionProvider protection, [FromKeyedServices(SessionTime.Key)] TimeProvider clock)
{
    private static readonly TimeSpan RenewWhenLeft = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _protector = protection.CreateProtector("receipt-session");

    public void Keep(HttpContext http, ReceiptSession session) =>
        cookies.Write(http, PortalCookies.Session, _protector.Protect(JsonSerializer.Serialize(session)));

    public void End(HttpContext http) => cookies.Delete(http, PortalCookies.Session);

    /// <summary>The session with fresh time when little was left; null when there is none or it is over.</summary>
    public async Task<ReceiptSession?> Current(HttpContext http, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Read(http) is not { } session || session.ExpiresAt <= now)
        {
            return null;
        }

        if (session.ExpiresAt - now > RenewWhenLeft)
        {
            return session;
        }

        var renewed = await reporting.RenewSession(session.AccessToken, cancellationToken);
        if (renewed.Value is { } longer)
        {
            Keep(http, longer);
            return longer;
        }

        return renewed.Status == HttpStatusCode.Unauthorized ? null : session;
    }

    /// <summary>A pass of whoever has a session to what another service keeps for them; null without a session that is still good.</summary>
    public async Task<string?> PassTo(string service, HttpContext http, CancellationToken cancellationToken) =>
        await Current(http, cancellationToken) is { } session ? (await reporting.GivePass(session.AccessToken, service, cancellationToken)).Value?.Token : null;

    /// <summary>The browser had a session, whether or not it is still good.</summary>
    public bool HadOne(HttpContext http) => cookies.Read(http, PortalCookies.Session) is not null;

    private ReceiptSession? Read(HttpContext http)
    {
        try
        {
            return cookies.Read(http, PortalCookies.Session) is { } cookie
                ? JsonSerializer.Deserialize<ReceiptSession>(_protector.Unprotect(cookie))
                : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
