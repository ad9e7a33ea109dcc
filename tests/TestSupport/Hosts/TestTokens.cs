using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Authentication;
using Claims = Zichtlijn.Platform.Authentication.Claims;

namespace Zichtlijn.TestSupport.Hosts;

/// <summary>Stands in for an identity provider before one service: a key of the tests, which the service is told to trust.</summary>
public static class TestTokens
{
    public const string Issuer = "http://identity.invalid/identity";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "tests" };

    /// <summary>What a provider's metadata would say; everything else about tokens stays as the service set it.</summary>
    public static void Trust(IServiceCollection services) => services.Configure<JwtBearerOptions>(
        JwtBearerDefaults.AuthenticationScheme,
        options => options.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer, SigningKeys = { Key } });

    /// <param name="issuedAt">When it was issued, now if null; long ago makes an expired one.</param>
    /// <param name="signedInAt">When the person signed in, if not just then.</param>
    /// <param name="change">Makes the token wrong in one way.</param>
    public static string Of(
        DevelopmentAccount account, string audience, DateTimeOffset? issuedAt = null, DateTimeOffset? signedInAt = null, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = issuedAt ?? DateTimeOffset.UtcNow;
        var identity = new ClaimsIdentity(
        [
            new Claim(Claims.Subject, account.Name),
            new Claim(Claims.Name, account.DisplayName),
            new Claim(Claims.Role, account.Role),
            new Claim(Claims.AuthenticatedAt, (signedInAt ?? now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64),
        ]);
        if (account.OrganisationalPart is { } part)
        {
            identity.AddClaim(new Claim(Claims.OrganisationalPart, part));
        }

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            TokenType = "at+jwt",
            Subject = identity,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }
}
