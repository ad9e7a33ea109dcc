using System.Globalization;
using System.Net;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Gateway.Tests.StaffSessions;

/// <summary>Tokens are renewed unseen; what is away signs nobody out; a fresh sign-in is one.</summary>
[Collection(BeforeTheServices.Name)]
public class Renewing(GatewayHost host)
{
    [Fact]
    public async Task A_token_is_renewed_before_it_expires_once_for_all_requests()
    {
        var clock = new LaterClock();
        await using var gateway = host.Another(clock);
        var browser = await SignedIn();
        var first = await TokenAsync(browser, gateway);

        clock.Later = TimeSpan.FromMinutes(9);
        var renewed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TokenAsync(browser, gateway)));

        renewed.Distinct().ShouldHaveSingleItem().ShouldNotBe(first);
        AuthenticatedAt(renewed[0]).ShouldBe(AuthenticatedAt(first), "renewing is no sign-in");
        (await TokenAsync(browser, gateway)).ShouldBe(renewed[0]);
    }

    [Fact]
    public async Task A_session_that_the_provider_ended_is_over()
    {
        var clock = new LaterClock { Later = TimeSpan.FromMinutes(9) };
        await using var gateway = host.Another(clock, provider: host.ProviderThatRefuses);
        var browser = await SignedIn();

        (await host.AskAsync(browser, gateway)).ShouldNotContainKey("Authorization");
        (await host.AskAsync(browser)).ShouldNotContainKey("Authorization", "it is over at all instances");
    }

    [Fact]
    public async Task While_the_provider_is_away_a_good_token_serves_on_and_afterwards_nobody_is_signed_out()
    {
        var clock = new LaterClock { Later = TimeSpan.FromMinutes(9) };
        await using var gateway = host.Another(clock, provider: "http://127.0.0.1:1/identity");
        var browser = await SignedIn();

        (await host.AskAsync(browser, gateway)).ShouldContainKey("Authorization");
        clock.Later = TimeSpan.FromMinutes(11);
        using var refused = await browser.GetAsync(new Uri(gateway.Address, "/api/reporting/v1/away").AbsoluteUri);
        await refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        (await host.AskAsync(browser)).ShouldContainKey("Authorization");
    }

    [Theory]
    [InlineData("/session/sign-out")]
    [InlineData("/session/sign-out-everywhere")]
    public async Task Signing_out_works_while_the_provider_is_away(string path)
    {
        var clock = new LaterClock { Later = TimeSpan.FromMinutes(11) };
        await using var gateway = host.Another(clock, provider: "http://127.0.0.1:1/identity");
        var browser = await SignedIn();
        var copy = browser.Copy();

        using var response = await browser.PostAsync(new Uri(gateway.Address, path).AbsoluteUri);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location?.ToString().ShouldBe("/");
        (await host.AskAsync(copy)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task While_the_database_is_away_staff_are_told_and_reporters_notice_nothing()
    {
        await using var link = new Link(host.Store);
        await using var gateway = host.Another(store: link.ConnectionString);
        var browser = await SignedIn();
        (await host.AskAsync(browser, gateway)).ShouldContainKey("Authorization");

        await link.CutAsync();

        using var refused = await browser.GetAsync(new Uri(gateway.Address, "/api/reporting/v1/away").AbsoluteUri);
        await refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        browser.Cookies.ShouldContainKey(CookieBrowser.SessionCookie);
        (await host.AskAsync(host.Browser(), gateway)).ShouldNotContainKey("Authorization");
        (await host.AskAsync(browser)).ShouldContainKey("Authorization");
        var ready = await (await browser.Copy().GetAsync(new Uri(gateway.Address, "/health/ready").AbsoluteUri)).Content.ReadAsStringAsync();
        ready.ShouldContain("unavailable", Case.Insensitive, "this browser's own session cannot be read");
        using var health = await host.Client().GetAsync(new Uri(gateway.Address, "/health/ready"));
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await health.Content.ReadAsStringAsync()).ShouldContain("Degraded");
    }

    [Fact]
    public async Task Step_up_asks_for_a_sign_in_now_and_the_token_says_when_it_was()
    {
        var browser = await SignedIn();
        using var leaving = await browser.GetAsync("/session/step-up?returnUrl=/nl/staff/unmask");
        var asked = HttpUtility.ParseQueryString(leaving.Headers.Location!.Query);
        asked["prompt"].ShouldBe("login");
        asked["max_age"].ShouldBe("0");

        using var back = await browser.SignInAsync("triage.ams", "/nl/staff/unmask", "/session/step-up");

        back.Headers.Location?.ToString().ShouldBe("/nl/staff/unmask");
        DateTimeOffset.FromUnixTimeSeconds(AuthenticatedAt(await TokenAsync(browser))).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    private async Task<CookieBrowser> SignedIn()
    {
        var browser = host.Browser();
        (await browser.SignInAsync("triage.ams")).Dispose();
        return browser;
    }

    private async Task<string> TokenAsync(CookieBrowser browser, GatewayInstance? at = null) => (await host.AskAsync(browser, at))["Authorization"]["Bearer ".Length..];

    private static long AuthenticatedAt(string token) =>
        long.Parse(new JsonWebTokenHandler().ReadJsonWebToken(token).GetClaim("auth_time").Value, CultureInfo.InvariantCulture);
}
