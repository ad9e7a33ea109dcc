using System.Security.Cryptography;
using System.Text;
using OpenIddict.Server;
using Zichtlijn.Identity.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Zichtlijn.Identity.Clients;

/// <summary>The two programs that may ask for tokens: the gateway, and the command line for its own grant only.</summary>
internal static class DemoClients
{
    public const string Gateway = "zichtlijn-gateway";
    public const string CommandLine = "zichtlijn-command-line";

    public static void AddDemoClients(this OpenIddictServerBuilder server)
    {
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<AuthorizationCheck>());
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<TokenCheck>());
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<EndSessionCheck>());
    }

    internal sealed class AuthorizationCheck(ProviderSettings settings) : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
    {
        public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
        {
            if (context.ClientId != Gateway)
            {
                context.Reject(Errors.InvalidClient, "This program is not known here.");
            }
            else if (context.RedirectUri != settings.Callback.AbsoluteUri)
            {
                context.Reject(Errors.InvalidRequest, "Codes are sent to the gateway only.");
            }
            else if (context.Request.CodeChallengeMethod != CodeChallengeMethods.Sha256)
            {
                context.Reject(Errors.InvalidRequest, "A code challenge with S256 is needed.");
            }

            return ValueTask.CompletedTask;
        }
    }

    internal sealed class TokenCheck(ProviderSettings settings) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.ClientSecret));

        public ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            var known = context.Request.GrantType == AccountGrant.GrantType
                ? context.ClientId == CommandLine && context.ClientSecret is null
                : context.ClientId == Gateway && IsSecret(context.ClientSecret);
            if (!known)
            {
                context.Reject(Errors.InvalidClient, "This program is not known here, or may not ask for this.");
            }

            return ValueTask.CompletedTask;
        }

        private bool IsSecret(string? told) =>
            told is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(told)), _secret);
    }

    internal sealed class EndSessionCheck(ProviderSettings settings) : IOpenIddictServerHandler<ValidateEndSessionRequestContext>
    {
        public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
        {
            if (context.PostLogoutRedirectUri is { Length: > 0 } address && address != settings.SignedOut.AbsoluteUri)
            {
                context.Reject(Errors.InvalidRequest, "Signing out leads back to the gateway only.");
            }

            return ValueTask.CompletedTask;
        }
    }
}
