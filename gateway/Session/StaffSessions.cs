using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Gateway.Session;

/// <summary>
/// Staff sign in here; the browser holds a cookie and never a token. Each request that carries the cookie goes on with
/// a bearer token of the account. Until an identity provider is configured only the development accounts can sign in,
/// and only in the Development environment.
/// </summary>
internal static class StaffSessions
{
    private const string Scheme = "staff";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static void AddStaffSessions(this WebApplicationBuilder builder)
    {
        var secure = !builder.Environment.IsDevelopment();
        var keys = Path.Combine(builder.Configuration["Zichtlijn:Keys:Folder"]!, "gateway-sessions");
        builder.Services.AddDataProtection().SetApplicationName("zichtlijn-gateway").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.Cookie.Name = secure ? "__Host-zl-staff" : "zl-staff";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
        });
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<DevelopmentTokens>();
        }
    }

    /// <summary>Exchanges the cookie for a bearer token on the way in.</summary>
    public static void UseStaffSessions(this WebApplication app)
    {
        app.UseMiddleware<CrossOriginProtection>();
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.Use(async (http, next) =>
        {
            var session = await http.AuthenticateAsync(Scheme);
            if (session.Principal?.Identity?.Name is { } name
                && DevelopmentAccounts.Find(name) is { } account
                && http.Request.Headers.Authorization.Count == 0)
            {
                var tokens = http.RequestServices.GetRequiredService<DevelopmentTokens>();
                http.Request.Headers.Authorization = "Bearer " + tokens.Issue(account, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
            }

            http.Request.Headers.Cookie = WithoutSession(http.Request.Headers.Cookie.ToString());
            await next(http);
        });
    }

    public static void MapStaffSessions(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/session/sign-in", (Delegate)SignIn).AllowAnonymous().DisableAntiforgery();
        }

        app.MapPost("/session/sign-out", (Delegate)SignOut).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> SignIn(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (DevelopmentAccounts.Find(form["account"].ToString()) is not { } account)
        {
            return Results.Redirect("/");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Name)], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        return SeeOther(http, Local(form["returnUrl"].ToString()));
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Scheme);
        return SeeOther(http, "/");
    }

    private static IResult SeeOther(HttpContext http, string location)
    {
        http.Response.Headers.Location = location;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Only a path of our own: a link to elsewhere would be a gift to a phisher.</summary>
    private static string Local(string url) =>
        url is ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl) ? url : "/";

    /// <summary>The session cookie is the gateway's; nobody behind it needs it.</summary>
    private static string WithoutSession(string cookies) => string.Join("; ", cookies.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(c => !c.StartsWith("zl-staff", StringComparison.Ordinal) && !c.StartsWith("__Host-zl-staff", StringComparison.Ordinal)));
}
