using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Authentication;

/// <summary>
/// Signs tokens for the development accounts with a key that only a development machine has. Services accept such
/// tokens in the Development environment only; elsewhere they refuse to start without an identity provider.
/// </summary>
public sealed class DevelopmentTokens(KeyFolder keys)
{
    public const string Issuer = "zichtlijn-development";
    public const string Audience = "zichtlijn";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);
    private readonly SymmetricSecurityKey _key = new(keys.Read("development-signing"));

    public SecurityKey Key => _key;

    /// <summary>A bearer token for one account, valid for <see cref="Lifetime"/>.</summary>
    public string Issue(DevelopmentAccount account, DateTimeOffset now)
    {
        var identity = new ClaimsIdentity(
        [
            new Claim(Claims.Subject, account.Name),
            new Claim(Claims.Name, account.DisplayName),
            new Claim(Claims.Role, account.Role),
        ]);
        if (account.OrganisationalPart is { } part)
        {
            identity.AddClaim(new Claim(Claims.OrganisationalPart, part));
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Subject = identity,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }
}
