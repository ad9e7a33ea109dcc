namespace Zichtlijn.Portal.Security;

/// <summary>Cookies of the portal: for this host only, unreadable for scripts, gone when the browser closes.</summary>
public sealed class PortalCookies(IHostEnvironment environment)
{
    public const string Draft = "zl-draft";
    public const string Session = "zl-receipt";
    public const string ReceiptOnce = "zl-code";

    public string? Read(HttpContext http, string name) => http.Request.Cookies[Named(name)];

    public void Write(HttpContext http, string name, string value, TimeSpan? lifetime = null) =>
        http.Response.Cookies.Append(Named(name), value, Options(http, lifetime));

    public void Delete(HttpContext http, string name)
    {
        if (Read(http, name) is not null)
        {
            http.Response.Cookies.Delete(Named(name), Options(http, lifetime: null));
        }
    }

    private string Named(string name) => environment.IsDevelopment() ? name : "__Host-" + name;

    private CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps || !environment.IsDevelopment(),
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
