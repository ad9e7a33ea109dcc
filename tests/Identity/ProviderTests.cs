using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Zichtlijn.Local;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Identity.Tests;

/// <summary>The demo provider as it runs: whom it gives what, and whom nothing.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private const string Callback = "http://127.0.0.1:1/session/callback";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-identity-");
    private readonly int _port = PortPlan.FindFree(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private IdentityProcess _provider = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = NewProcess("Development");
        _http.BaseAddress = new Uri(_provider.InternalAddress + "/");
        await _provider.StartAsync();
    }

    [Fact]
    public async Task It_speaks_of_its_public_address_whoever_asks()
    {
        var metadata = await _http.GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");

        metadata.GetProperty("issuer").GetString().ShouldBe("http://127.0.0.1:1/identity");
        foreach (var endpoint in new[] { "authorization_endpoint", "token_endpoint", "end_session_endpoint", "jwks_uri" })
        {
            metadata.GetProperty(endpoint).GetString().ShouldStartWith("http://127.0.0.1:1/identity/");
        }

        (await _http.GetStringAsync(new Uri(metadata.GetProperty("jwks_uri").GetString()!.Replace(":1/", $":{_port}/", StringComparison.Ordinal)))).ShouldNotContain("\"d\"");
    }

    [Theory]
    [InlineData("nl", "Inloggen met een verzonnen account", "Alleen voor ontwikkelen en testen")]
    [InlineData("en", "Sign in with a made-up account", "For development and testing only")]
    public async Task The_page_shows_every_account_says_that_it_is_no_real_one_and_runs_nothing(string language, string title, string warning)
    {
        using var page = await _http.GetAsync(Authorize(("ui_locales", language)));
        var html = await page.Content.ReadAsStringAsync();

        html.ShouldContain(title);
        html.ShouldContain(warning);
        foreach (var account in Platform.Authentication.DevelopmentAccounts.All)
        {
            html.ShouldContain($"value=\"{account.Name}\"");
        }

        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=\"");
        var headers = page.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        headers["Content-Security-Policy"].ShouldStartWith("default-src 'none';");
        headers["Content-Security-Policy"].ShouldNotContain("unsafe");
        headers["Cache-Control"].ShouldContain("no-store");
    }

    [Theory]
    [InlineData("client_id", "another-program")]
    [InlineData("redirect_uri", "https://evil.example/session/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:1/session/callback/more")]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("scope", "openid everything")]
    public async Task A_request_that_is_not_the_gateways_is_refused_without_a_redirect(string name, string? value)
    {
        using var response = await _http.GetAsync(Authorize((name, value)));

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        response.Headers.Location.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_signed_in_without_choosing()
    {
        using var response = await _http.GetAsync(Authorize(("prompt", "none")));

        response.Headers.Location!.Query.ShouldContain("error=login_required");
    }

    [Fact]
    public async Task A_code_is_exchanged_once_and_only_with_its_verifier_and_the_gateways_secret()
    {
        (await ExchangeAsync(await CodeAsync(), "code_verifier", new string('x', 43))).ShouldBe(HttpStatusCode.BadRequest);
        (await ExchangeAsync(await CodeAsync(), "code_verifier", null)).ShouldBe(HttpStatusCode.BadRequest);
        (await ExchangeAsync(await CodeAsync(), "client_secret", "guess")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(await CodeAsync(), "client_secret", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(await CodeAsync(), "redirect_uri", "http://127.0.0.1:1/elsewhere")).ShouldBe(HttpStatusCode.BadRequest);

        var code = await CodeAsync();
        (await ExchangeAsync(code)).ShouldBe(HttpStatusCode.OK);
        (await ExchangeAsync(code)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_command_line_gets_a_token_for_all_services_or_for_one()
    {
        using var tokens = new AccountTokens(new Uri($"http://127.0.0.1:{_port}"));
        var all = new JsonWebTokenHandler().ReadJsonWebToken(await tokens.GetAsync("desk.ams"));
        var one = new JsonWebTokenHandler().ReadJsonWebToken(await tokens.GetAsync("desk.ams", "triage"));

        all.Audiences.Count().ShouldBeGreaterThan(3);
        one.Audiences.ShouldBe(["zichtlijn-triage"]);
        one.Subject.ShouldBe("desk.ams");
        (await Should.ThrowAsync<Refusal>(() => tokens.GetAsync("mayor"))).Message.ShouldContain("There is no such account");
        (await Should.ThrowAsync<Refusal>(() => tokens.GetAsync("corps", "mail"))).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task The_grant_of_the_command_line_is_not_the_gateways_and_codes_are_not_the_command_lines()
    {
        (await PostAsync(new() { ["grant_type"] = "urn:zichtlijn:account", ["client_id"] = "zichtlijn-gateway", ["client_secret"] = IdentityProcess.ClientSecret, ["account"] = "corps" }))
            .ShouldBe(HttpStatusCode.Unauthorized);
        (await ExchangeAsync(await CodeAsync(), "client_id", "zichtlijn-command-line")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_out_leads_back_to_the_gateway_and_nowhere_else()
    {
        using var back = await _http.GetAsync("connect/end-session?state=1&post_logout_redirect_uri=" + Uri.EscapeDataString("http://127.0.0.1:1/session/signed-out"));
        back.Headers.Location!.AbsoluteUri.ShouldStartWith("http://127.0.0.1:1/session/signed-out?state=1");
        using var elsewhere = await _http.GetAsync("connect/end-session?post_logout_redirect_uri=" + Uri.EscapeDataString("https://evil.example/"));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Its_keys_outlive_a_restart()
    {
        var before = await _http.GetStringAsync(".well-known/jwks");
        var code = await CodeAsync();

        await _provider.StopAsync();
        _provider = NewProcess("Development");
        await _provider.StartAsync();

        (await _http.GetStringAsync(".well-known/jwks")).ShouldBe(before);
        (await ExchangeAsync(code)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_it_refuses_to_start(string environment)
    {
        await _provider.StopAsync();
        await using var provider = NewProcess(environment);

        await Should.ThrowAsync<Refusal>(provider.StartAsync);
        (await File.ReadAllTextAsync(provider.Log)).ShouldContain("starts in the Development environment only");
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private const string Verifier = "a-verifier-of-the-tests-that-is-long-enough-for-it";

    private IdentityProcess NewProcess(string environment) => new(new Uri("http://127.0.0.1:1"), _port, _folder.FullName, environment);

    private static Dictionary<string, string?> Asked() => new(StringComparer.Ordinal)
    {
        ["client_id"] = "zichtlijn-gateway",
        ["redirect_uri"] = Callback,
        ["response_type"] = "code",
        ["scope"] = "openid offline_access zichtlijn",
        ["state"] = "s",
        ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    private static string Authorize(params (string Name, string? Value)[] changes)
    {
        var asked = Asked();
        foreach (var (name, value) in changes)
        {
            asked[name] = value;
        }

        return QueryHelpers.AddQueryString("connect/authorize", asked.Where(a => a.Value is not null));
    }

    private async Task<string> CodeAsync()
    {
        using var form = new FormUrlEncodedContent(Asked().Append(new("account", "desk.ams")).Select(p => KeyValuePair.Create(p.Key, p.Value!)));
        using var chosen = await _http.PostAsync("connect/authorize", form);
        return QueryHelpers.ParseQuery(chosen.Headers.Location!.Query)["code"].ToString();
    }

    private Task<HttpStatusCode> ExchangeAsync(string code, string? changed = null, string? value = null)
    {
        var form = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["client_id"] = "zichtlijn-gateway",
            ["client_secret"] = IdentityProcess.ClientSecret,
            ["code_verifier"] = Verifier,
        };
        if (changed is not null)
        {
            form[changed] = value;
        }

        return PostAsync(form);
    }

    private async Task<HttpStatusCode> PostAsync(Dictionary<string, string?> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value!)));
        using var response = await _http.PostAsync("connect/token", form);
        return response.StatusCode;
    }
}
