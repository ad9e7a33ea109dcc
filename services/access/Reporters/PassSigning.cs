using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Reporters;

/// <summary>Makes passes; only the social desk has the key.</summary>
public sealed class PassSigning
{
    private readonly SigningCredentials _credentials;

    public PassSigning(KeyFolder keys)
    {
        var key = SigningKeys.Private(keys.Read(ReporterPasses.KeyName));
        _credentials = new(new ECDsaSecurityKey(key) { KeyId = SigningKeys.IdOf(key) }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>It says which case and which service, and nothing of the reporter.</summary>
    public (string Token, DateTimeOffset ExpiresAt) Issue(string service, Guid caseId, DateTimeOffset now)
    {
        var until = now + ReporterPasses.Lifetime;
        return (new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = ReporterPasses.Issuer,
            Audience = IdentitySettings.AudienceOf(service),
            TokenType = ReporterPasses.TokenType,
            Subject = new ClaimsIdentity([new Claim(Claims.Subject, caseId.ToString())]),
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = until.UtcDateTime,
            SigningCredentials = _credentials,
        }), until);
    }
}
