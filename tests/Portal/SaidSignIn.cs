using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Portal.Tests;

/// <summary>Believes what stands in a header.</summary>
internal sealed class SaidSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Said";
    public const string Account = "X-Account";
    public const string Fresh = "X-Fresh";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (DevelopmentAccounts.Find(Request.Headers[Account].ToString()) is not { } account)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var claims = new List<Claim> { new(Claims.Subject, account.Name), new(Claims.Name, account.DisplayName), new(Claims.Role, account.Role) };
        claims.AddRange(Request.Headers[Fresh] == bool.TrueString ? [new Claim(Claims.AuthenticatedAt, DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))] : []);
        claims.AddRange(account.OrganisationalPart is { } part ? [new Claim(Claims.OrganisationalPart, part)] : []);
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, Name, Claims.Subject, Claims.Role));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Name)));
    }
}

internal static class SigningIn
{
    public static HttpClient SignedInAs(this HttpClient browser, string account, bool isFresh = false)
    {
        browser.DefaultRequestHeaders.Add(SaidSignIn.Account, account);
        browser.DefaultRequestHeaders.Add(SaidSignIn.Fresh, isFresh.ToString());
        return browser;
    }
}
