using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Gateway.Session;

/// <summary>
/// Staff sign in at the OpenID provider; the gateway keeps their tokens in a session of its own, and the browser holds
/// a cookie that means nothing elsewhere.
/// </summary>
internal static class SessionSetup
{
    /// <summary>Names of the two schemes: the session in the browser's cookie, and the provider.</summary>
    public const string Staff = "staff";
    public const string Provider = "provider";

    private const string SessionCookie = "__Host-zl-staff";
    private const string CorrelationCookie = "__Host-zl-sign-in.";
    private const string NonceCookie = "__Host-zl-nonce.";
    private static readonly TimeSpan SignInPatience = TimeSpan.FromMinutes(30);

    /// <summary>How the names of the gateway's own cookies begin.</summary>
    public static readonly string[] OwnCookies = [SessionCookie, CorrelationCookie, NonceCookie];

    public static void AddStaffSessions(this WebApplicationBuilder builder)
    {
        var keys = Path.Combine(builder.Configuration["Zichtlijn:Keys:Folder"]!, "gateway-sessions");
        builder.Services.AddDataProtection().SetApplicationName("zichtlijn-gateway").PersistKeysToFileSystem(new DirectoryInfo(keys));
        var store = builder.Configuration.GetConnectionString(StoreSetup.ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings:{StoreSetup.ConnectionName} is not set.");
        builder.Services.AddSingleton(StoreConnection.NewBuilder(store).Build());
        builder.Services.AddSingleton<SessionTable>().AddSingleton<SessionStore>().AddSingleton<SessionTokens>();
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<SessionTableSetup>();
        }

        var identity = IdentitySettings.Of(builder.Configuration);
        builder.Services.AddAuthentication().AddCookie(Staff, ConfigureCookie)
            .AddOpenIdConnect(Provider, options => ConfigureProvider(options, identity, builder.Configuration, builder.Environment));
        builder.Services.AddOptions<CookieAuthenticationOptions>(Staff).Configure<SessionStore>((options, sessions) => options.SessionStore = sessions);
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        Configure(options.Cookie, SessionCookie);

        // Idle time is the store's matter: there it counts for all instances and all windows of a browser.
        options.ExpireTimeSpan = SessionStore.Longest;
        options.SlidingExpiration = false;
    }

    private static void ConfigureProvider(OpenIdConnectOptions options, IdentitySettings identity, ConfigurationManager configuration, IHostEnvironment environment)
    {
        options.Authority = identity.Authority;
        options.MetadataAddress = identity.MetadataAddress;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.BackchannelHttpHandler = identity.BackChannel();
        options.ClientId = configuration["Zichtlijn:Identity:ClientId"] ?? "zichtlijn-gateway";
        options.ClientSecret = configuration["Zichtlijn:Identity:ClientSecret"];
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.Scope.Clear();
        foreach (var scope in (configuration["Zichtlijn:Identity:Scopes"] ?? "openid offline_access zichtlijn").Split(' '))
        {
            options.Scope.Add(scope);
        }

        options.CallbackPath = "/session/callback";
        options.SignedOutCallbackPath = "/session/signed-out";

        // Without this a request from any page could end a session.
        options.RemoteSignOutPath = PathString.Empty;
        options.SignInScheme = Staff;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters.ValidIssuer = identity.Authority;
        options.RemoteAuthenticationTimeout = SignInPatience;
        Configure(options.CorrelationCookie, CorrelationCookie);
        Configure(options.NonceCookie, NonceCookie);
        SignInFlow.Follow(options.Events);
    }

    /// <summary>
    /// Lax, not Strict: the way back from a provider on another site is a navigation that began there, and a browser
    /// would leave a Strict cookie out of it. Lax cookies come with navigations (GET) only; what changes something is
    /// guarded by <see cref="CrossOriginProtection"/> besides.
    /// </summary>
    private static void Configure(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
    }
}
