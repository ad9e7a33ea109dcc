using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Zichtlijn.Gateway.Session;

/// <summary>The access token of a session, renewed before it expires.</summary>
internal sealed class SessionTokens(SessionStore sessions, IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    /// <summary>Renewed this long before it expires, so that a provider that restarts is not noticed.</summary>
    private static readonly TimeSpan RenewWhenLeft = TimeSpan.FromMinutes(2);

    /// <summary>A good access token; null when the provider ended the session, which is over then.</summary>
    /// <exception cref="TimeoutException">The token expired and the provider cannot be reached.</exception>
    public async Task<string?> CurrentAsync(StaffSession session, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        if (IsGood(ticket, RenewWhenLeft))
        {
            return TokenOf(ticket);
        }

        // Only one request renews, the others wait and find what it got: a refresh token may be good for one use.
        string? current = null;
        var ended = true;
        await sessions.ChangeAsync(session.Id, async stored =>
        {
            var answer = IsGood(stored, RenewWhenLeft) ? Renewal.NotNeeded : await RenewAsync(stored, cancellationToken);
            if (answer == Renewal.ProviderAway && !IsGood(stored, TimeSpan.Zero))
            {
                throw new TimeoutException("The identity provider does not answer, and the token is over.");
            }

            ended = answer == Renewal.Refused;
            current = ended ? null : TokenOf(stored);
            return answer == Renewal.Done;
        }, cancellationToken);
        if (ended)
        {
            await sessions.EndAsync(session.Id);
        }

        return current;
    }

    private async Task<Renewal> RenewAsync(AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Properties.GetTokenValue(OpenIdConnectParameterNames.RefreshToken) is not { } refreshToken)
        {
            return IsGood(ticket, TimeSpan.Zero) ? Renewal.NotNeeded : Renewal.Refused;
        }

        try
        {
            var provider = options.Get(SessionSetup.Provider);
            var configuration = await provider.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
            using var form = new FormUrlEncodedContent(Request(provider, refreshToken));
            using var response = await provider.Backchannel.PostAsync(configuration.TokenEndpoint, form, cancellationToken);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
            {
                return Renewal.Refused;
            }

            response.EnsureSuccessStatusCode();
            Keep(ticket, new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(cancellationToken)));
            return Renewal.Done;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Renewal.ProviderAway;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Request(OpenIdConnectOptions provider, string refreshToken)
    {
        yield return new(OpenIdConnectParameterNames.GrantType, OpenIdConnectGrantTypes.RefreshToken);
        yield return new(OpenIdConnectParameterNames.RefreshToken, refreshToken);
        yield return new(OpenIdConnectParameterNames.ClientId, provider.ClientId!);
        if (provider.ClientSecret is { } secret)
        {
            yield return new(OpenIdConnectParameterNames.ClientSecret, secret);
        }
    }

    private void Keep(AuthenticationTicket ticket, OpenIdConnectMessage answer)
    {
        var seconds = int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture);
        ticket.Properties.UpdateTokenValue(OpenIdConnectParameterNames.AccessToken, answer.AccessToken);
        ticket.Properties.UpdateTokenValue("expires_at", clock.GetUtcNow().AddSeconds(seconds).ToString("o", CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(answer.RefreshToken))
        {
            ticket.Properties.UpdateTokenValue(OpenIdConnectParameterNames.RefreshToken, answer.RefreshToken);
        }
    }

    private bool IsGood(AuthenticationTicket ticket, TimeSpan left) =>
        DateTimeOffset.TryParse(ticket.Properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var expires)
        && expires - left > clock.GetUtcNow();

    private static string? TokenOf(AuthenticationTicket ticket) => ticket.Properties.GetTokenValue(OpenIdConnectParameterNames.AccessToken);

    private enum Renewal
    {
        NotNeeded,
        Done,
        Refused,
        ProviderAway,
    }
}
