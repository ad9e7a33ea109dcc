using System.Security.Cryptography;
using Microsoft.AspNetCore.Localization;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Identity.Clients;
using Zichtlijn.Identity.SignIn;
using Zichtlijn.Identity.Tokens;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Identity;

/// <summary>
/// OpenID Connect for made-up accounts: authorization code with PKCE, refresh tokens, sign-out. It stores nothing; codes
/// and tokens are sealed with keys of the key folder, so that they outlive a restart.
/// </summary>
internal static class IdentityProvider
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static readonly string[] Languages = ["nl", "en"];

    public static void AddIdentityProvider(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("The demo identity provider starts in the Development environment only: anybody may sign in as anybody.");
        }

        var settings = ProviderSettings.Of(builder.Configuration);
        var keys = KeyFolder.For(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings).AddSingleton<UsedCodes>();
        builder.Services.AddLocalization();
        builder.Services.AddRazorComponents();
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture("nl").AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            o.RequestCultureProviders = [new UiLocales(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(settings.Issuer);
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/end-session");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowCustomFlow(AccountGrant.GrantType);
            server.RegisterScopes([ProviderSettings.EveryService, .. settings.Audiences]);
            server.SetAuthorizationCodeLifetime(UsedCodes.Lifetime).SetAccessTokenLifetime(TimeSpan.FromMinutes(10)).SetRefreshTokenLifetime(TimeSpan.FromHours(10));

            // The key folder holds 32 bytes a key: enough for a private key on P-256, and for the key that seals codes.
            server.AddSigningKey(new ECDsaSecurityKey(SigningKey(keys.Read("identity-signing"))));
            server.AddEncryptionKey(new SymmetricSecurityKey(keys.Read("identity-sealing")));
            server.DisableAccessTokenEncryption();

            // No database: clients are checked by our own handlers, and a code is remembered until it expires.
            server.EnableDegradedMode();
            server.AddDemoClients();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
        });
    }

    public static void UseIdentityProvider(this WebApplication app)
    {
        app.UseStrictResponses(_ => Policy);
        var issuer = app.Services.GetRequiredService<ProviderSettings>().Issuer;

        // Whether it is called through the gateway or by a service directly: it always speaks of its public address.
        app.Use((http, next) =>
        {
            http.Request.Scheme = issuer.Scheme;
            http.Request.Host = new HostString(issuer.Authority);
            return next(http);
        });
        app.UsePathBase(issuer.AbsolutePath);
        app.UseRequestLocalization();
        app.UseRouting();
    }

    public static void MapIdentityProvider(this WebApplication app)
    {
        app.MapMethods("/connect/authorize", [HttpMethods.Get, HttpMethods.Post], Authorization.Answer).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/connect/token", TokenEndpoint.Answer).AllowAnonymous().DisableAntiforgery();
        app.MapMethods("/connect/end-session", [HttpMethods.Get, HttpMethods.Post], Authorization.SignOut).AllowAnonymous().DisableAntiforgery();
    }

    private static ECDsa SigningKey(byte[] secret) => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
}
