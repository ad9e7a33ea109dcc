using System.Net;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Gateway.Tests.StaffSessions;

/// <summary>The whole way to the provider and back, and what is refused on it.</summary>
[Collection(BeforeTheServices.Name)]
public class SigningIn(GatewayHost host)
{
    [Fact]
    public async Task Whoever_signed_in_goes_on_with_a_token_for_the_services_and_the_cookie_stays_here()
    {
        var browser = host.Browser();
        await browser.SignInAsync("triage.ams");

        var arrived = await host.AskAsync(browser, null, ("Cookie", "language=nl"));

        arrived["Cookie"].ShouldBe("language=nl");
        var token = new JsonWebTokenHandler().ReadJsonWebToken(arrived["Authorization"]["Bearer ".Length..]);
        token.Typ.ShouldBe("at+jwt");
        token.Alg.ShouldBe("ES256");
        token.Subject.ShouldBe("triage.ams");
        token.GetClaim("role").Value.ShouldBe("triage");
        token.GetClaim("part").Value.ShouldBe("AMS");
        token.Audiences.ShouldBe(["zichtlijn-dashboard", "zichtlijn-investigations", "zichtlijn-portal", "zichtlijn-reflection", "zichtlijn-reporting", "zichtlijn-restoration", "zichtlijn-sanctioning", "zichtlijn-triage"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_provider_is_asked_for_a_code_with_a_challenge_and_a_nonce()
    {
        using var leaving = await host.Browser().GetAsync("/session/sign-in?returnUrl=/en/staff");

        var asked = HttpUtility.ParseQueryString(leaving.Headers.Location!.Query);
        asked["response_type"].ShouldBe("code");
        asked["code_challenge_method"].ShouldBe("S256");
        asked["code_challenge"].ShouldNotBeNullOrEmpty();
        asked["nonce"].ShouldNotBeNullOrEmpty();
        asked["state"].ShouldNotBeNullOrEmpty();
        asked["ui_locales"].ShouldBe("en");
        asked["redirect_uri"].ShouldBe(host.Address + "session/callback");
    }

    [Fact]
    public async Task Each_cookie_is_for_this_host_alone_and_no_script_reads_it()
    {
        var browser = host.Browser();
        using var leaving = await browser.GetAsync("/session/sign-in");
        using var back = await browser.SignInAsync("desk.ams");

        var cookies = leaving.Headers.GetValues("Set-Cookie").Concat(back.Headers.GetValues("Set-Cookie")).Where(c => !c.Contains("=;")).ToArray();
        cookies.Length.ShouldBe(3);
        foreach (var cookie in cookies.Select(c => c.ToLowerInvariant()))
        {
            cookie.ShouldStartWith("__host-zl-");
            cookie.ShouldContain("; secure");
            cookie.ShouldContain("; httponly");
            cookie.ShouldContain("; samesite=lax");
            cookie.ShouldContain("; path=/;");
            cookie.ShouldNotContain("domain=");
        }

        cookies.Single(c => c.StartsWith(CookieBrowser.SessionCookie + "=", StringComparison.Ordinal)).ShouldNotContain("expires", Case.Insensitive, "it goes with the browser");
    }

    [Theory]
    [InlineData("/staff/triage", "/staff/triage")]
    [InlineData("/staff?tab=1#top", "/staff?tab=1#top")]
    [InlineData("https://evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_our_own(string asked, string location)
    {
        using var back = await host.Browser().SignInAsync("desk.ams", asked);

        back.Headers.Location?.ToString().ShouldBe(location);
    }

    [Fact]
    public async Task A_state_that_was_changed_or_is_of_another_browser_signs_nobody_in()
    {
        var (browser, other) = (host.Browser(), host.Browser());
        var callback = (await browser.ChooseAsync("desk.ams")).AbsoluteUri;

        await ShouldFail(browser, callback.Replace("state=", "state=x", StringComparison.Ordinal));
        await ShouldFail(other, callback);
        await ShouldFail(browser, "/session/callback?code=made-up");
    }

    [Fact]
    public async Task Without_the_nonce_that_it_left_with_a_browser_is_not_signed_in()
    {
        var browser = host.Browser();
        var callback = await browser.ChooseAsync("desk.ams");
        browser.Cookies.Remove(browser.Cookies.Keys.Single(c => c.StartsWith("__Host-zl-nonce", StringComparison.Ordinal))).ShouldBeTrue();

        await ShouldFail(browser, callback.AbsoluteUri);
    }

    [Fact]
    public async Task The_way_back_is_good_for_one_time()
    {
        var browser = host.Browser();
        var callback = await browser.ChooseAsync("desk.ams");
        var copy = browser.Copy();
        (await browser.GetAsync(callback.AbsoluteUri)).Dispose();

        // With all cookies of the first time as well: the provider takes a code once.
        await ShouldFail(copy, callback.AbsoluteUri);
        (await host.AskAsync(browser)).ShouldContainKey("Authorization");
    }

    [Fact]
    public async Task Who_comes_by_another_name_of_this_machine_begins_at_the_right_one()
    {
        using var response = await host.Browser().GetAsync("/session/sign-in?returnUrl=/nl/staff", ("Host", "localhost:1234"));

        response.Headers.Location.ShouldBe(new Uri(host.Address, "/session/sign-in?returnUrl=/nl/staff"));
    }

    [Fact]
    public async Task Signing_in_by_form_as_it_once_was_is_gone()
    {
        using var response = await host.Browser().PostAsync("/session/sign-in", [KeyValuePair.Create("account", "desk.ams")]);

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task While_the_provider_is_away_signing_in_says_so()
    {
        await using var alone = host.Another(provider: "http://127.0.0.1:1/identity");
        using var response = await host.Browser().GetAsync(new Uri(alone.Address, "/session/sign-in").AbsoluteUri, ("Host", host.Address.Authority));

        await response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    private static async Task ShouldFail(CookieBrowser browser, string callback)
    {
        using var response = await browser.GetAsync(callback);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location?.ToString().ShouldBe("/staff/sign-in?failed");
        browser.Cookies.ShouldNotContainKey(CookieBrowser.SessionCookie);
    }
}
