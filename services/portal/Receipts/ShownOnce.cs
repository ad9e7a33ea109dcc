using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Security;

namespace Zichtlijn.Portal.Receipts;

/// <summary>
/// Carries the receipt from sending to the page that shows it, encrypted and for minutes only. The answer that shows the
/// code also takes the cookie away: a reload never shows it again, while an answer that got lost on the way took nothing.
/// </summary>
public sealed class ShownOnce(PortalCookies cookies, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("receipt-once").ToTimeLimitedDataProtector();

    public void Put(HttpContext http, ReportReceipt receipt) =>
        cookies.Write(http, PortalCookies.ReceiptOnce, _protector.Protect(JsonSerializer.Serialize(receipt), Lifetime), Lifetime);

    /// <summary>What the page that shows the code takes along, to check with it that the code was kept and to show it again if not.</summary>
    public string Seal(ReportReceipt receipt) => _protector.Protect(JsonSerializer.Serialize(receipt), Lifetime);

    /// <summary>Null when it is no seal of ours, or too old.</summary>
    public ReportReceipt? Open(string? seal)
    {
        try
        {
            return seal is null ? null : JsonSerializer.Deserialize<ReportReceipt>(_protector.Unprotect(seal));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The receipt, for the last time.</summary>
    public ReportReceipt? Take(HttpContext http)
    {
        if (cookies.Read(http, PortalCookies.ReceiptOnce) is not { } cookie)
        {
            return null;
        }

        cookies.Delete(http, PortalCookies.ReceiptOnce);
        return Open(cookie);
    }
}
