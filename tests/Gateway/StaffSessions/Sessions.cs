using System.Net;
using Npgsql;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Gateway.Tests.StaffSessions;

/// <summary>How long a session lasts, where it is known, and that it is over when it was ended.</summary>
[Collection(BeforeTheServices.Name)]
public class Sessions(GatewayHost host)
{
    [Theory]
    [InlineData("__Host-zl-staff=nonsense")]
    [InlineData("__Host-zl-staff=")]
    [InlineData("zl-staff=nonsense")]
    [InlineData("language=nl")]
    public async Task Without_a_session_nobody_gets_a_token(string cookie) =>
        (await host.AskAsync(host.Browser(), null, ("Cookie", cookie))).ShouldNotContainKey("Authorization");

    [Fact]
    public async Task A_token_that_a_client_brings_goes_before_the_session() =>
        (await host.AskAsync(await SignedIn("triage.ams"), null, ("Authorization", "Bearer mine")))["Authorization"].ShouldBe("Bearer mine");

    [Theory]
    [InlineData("/api/reporting/v1/cookies")]
    [InlineData("/session/no-such-thing")]
    [InlineData("/session/callback/more")]
    public async Task No_cookie_of_the_gateway_goes_any_further(string path)
    {
        var browser = await SignedIn("triage.ams");
        browser.Cookies["__Host-zl-sign-in.x"] = "y";
        browser.Cookies["language"] = "nl";

        (await browser.GetAsync(path)).Dispose();

        host.Arrived[path]["Cookie"].ShouldBe("language=nl");
    }

    [Fact]
    public async Task A_session_survives_a_restart_and_is_known_to_every_instance()
    {
        var browser = await SignedIn("triage.ams");
        await using (var first = host.Another())
        {
            (await host.AskAsync(browser, first)).ShouldContainKey("Authorization");
        }

        await using var second = host.Another();
        (await host.AskAsync(browser, second)).ShouldContainKey("Authorization");
    }

    [Fact]
    public async Task A_session_that_nobody_used_for_half_an_hour_is_over()
    {
        var clock = new LaterClock();
        await using var gateway = host.Another(clock);
        var browser = await SignedIn("triage.ams");

        clock.Later = TimeSpan.FromMinutes(29);
        (await host.AskAsync(browser, gateway)).ShouldContainKey("Authorization");
        clock.Later = TimeSpan.FromMinutes(58);
        (await host.AskAsync(browser, gateway)).ShouldContainKey("Authorization", "it was used in between");
        clock.Later = TimeSpan.FromMinutes(89);
        (await host.AskAsync(browser, gateway)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task A_page_that_updates_itself_keeps_no_session_alive()
    {
        var clock = new LaterClock();
        await using var gateway = host.Another(clock);
        var browser = await SignedIn("triage.ams");

        clock.Later = TimeSpan.FromMinutes(20);
        (await host.AskAsync(browser, gateway, ("Sec-Fetch-Dest", "empty"))).ShouldContainKey("Authorization");
        clock.Later = TimeSpan.FromMinutes(31);
        (await host.AskAsync(browser, gateway)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task However_busy_after_ten_hours_a_session_is_over()
    {
        var clock = new LaterClock();
        await using var gateway = host.Another(clock);
        var browser = await SignedIn("triage.ams");

        for (clock.Later = TimeSpan.Zero; clock.Later < TimeSpan.FromHours(10) - TimeSpan.FromMinutes(1); clock.Later += TimeSpan.FromMinutes(20))
        {
            (await host.AskAsync(browser, gateway)).ShouldContainKey("Authorization", $"after {clock.Later}");
        }

        clock.Later = TimeSpan.FromHours(10);
        (await host.AskAsync(browser, gateway)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task Who_signed_out_is_signed_out_whatever_cookie_comes_back()
    {
        var browser = await SignedIn("triage.ams");
        var thief = browser.Copy();

        using var leaving = await browser.PostAsync("/session/sign-out");
        leaving.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        leaving.Headers.Location!.AbsolutePath.ShouldBe("/identity/connect/end-session");
        browser.Cookies.ShouldNotContainKey(CookieBrowser.SessionCookie);
        using var there = await browser.GetAsync(leaving.Headers.Location.AbsoluteUri);
        there.Headers.Location!.AbsolutePath.ShouldBe("/session/signed-out");
        using var back = await browser.GetAsync(there.Headers.Location.AbsoluteUri);
        back.Headers.Location?.ToString().ShouldBe("/");

        (await host.AskAsync(thief)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_of_the_account_and_no_others()
    {
        var (here, there, colleague) = (await SignedIn("unit-head.rtd"), await SignedIn("unit-head.rtd"), await SignedIn("unit-head.ams"));

        using var response = await here.PostAsync("/session/sign-out-everywhere");

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await host.AskAsync(there)).ShouldNotContainKey("Authorization");
        (await host.AskAsync(colleague)).ShouldContainKey("Authorization");
    }

    [Theory]
    [InlineData("/session/sign-out")]
    [InlineData("/session/sign-out-everywhere")]
    public async Task Signing_out_without_a_session_leads_to_the_front_page(string path)
    {
        using var response = await host.Browser().PostAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location?.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("/session/sign-out")]
    [InlineData("/session/sign-out-everywhere")]
    [InlineData("/api/reporting/v1/cross-origin")]
    [InlineData("/identity/connect/authorize")]
    public async Task A_page_of_another_site_can_not_sign_out_or_send_anything(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("account", "desk.ams")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await host.Client().SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.Forbidden, "cross-origin");
        host.Arrived.ShouldNotContainKey(path);
    }

    [Theory]
    [InlineData("/session/sign-in")]
    [InlineData("/session/step-up")]
    public async Task Signing_in_again_begins_a_new_session_and_ends_the_old(string way)
    {
        var browser = await SignedIn("triage.ams");
        var before = browser.Copy();

        await browser.SignInAsync("triage.ams", way: way);

        browser.Cookies[CookieBrowser.SessionCookie].ShouldNotBe(before.Cookies[CookieBrowser.SessionCookie]);
        (await host.AskAsync(browser)).ShouldContainKey("Authorization");
        (await host.AskAsync(before)).ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task The_table_holds_neither_what_the_browser_has_nor_a_token()
    {
        var browser = await SignedIn("triage.dhg");
        var token = (await host.AskAsync(browser))["Authorization"]["Bearer ".Length..];

        await using var connection = new NpgsqlConnection(host.Store);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select convert_from(convert_to(encode(ticket, 'escape'), 'UTF8'), 'UTF8') from staff_session where account = 'triage.dhg'", connection);
        var ticket = (string)(await command.ExecuteScalarAsync())!;

        ticket.ShouldNotContain(token[..20]);
        ticket.ShouldNotContain("triage.dhg");
        browser.Cookies[CookieBrowser.SessionCookie].ShouldNotContain(token[..20]);
    }

    private async Task<CookieBrowser> SignedIn(string account)
    {
        var browser = host.Browser();
        (await browser.SignInAsync(account)).Dispose();
        browser.Cookies.ShouldContainKey(CookieBrowser.SessionCookie);
        return browser;
    }
}
