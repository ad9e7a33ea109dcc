using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Gateway.Tests;

[Collection(BeforeTheServices.Name)]
public class SessionTests(GatewayHost host)
{
    [Fact]
    public async Task Whoever_signed_in_goes_on_with_a_token_and_the_cookie_stays_here()
    {
        var cookie = await host.SignInAsync("triage.ams");

        var arrived = await ArrivedAsync("/api/reporting/v1/signed-in", ("Cookie", $"{cookie}; language=nl"));

        arrived["Cookie"].ShouldBe("language=nl");
        var token = new JsonWebTokenHandler().ReadJsonWebToken(arrived["Authorization"]["Bearer ".Length..]);
        token.Subject.ShouldBe("triage.ams");
        token.GetClaim("part").Value.ShouldBe("AMS");
    }

    [Theory]
    [InlineData("zl-staff=nonsense")]
    [InlineData("zl-staff=")]
    [InlineData("language=nl")]
    public async Task Without_a_session_nobody_gets_a_token(string cookie) =>
        (await ArrivedAsync($"/api/reporting/v1/nobody?{cookie.Length}", ("Cookie", cookie))).ShouldNotContainKey("Authorization");

    [Fact]
    public async Task A_token_that_a_client_brings_goes_before_the_session()
    {
        var cookie = await host.SignInAsync("triage.ams");

        (await ArrivedAsync("/api/reporting/v1/own-token", ("Cookie", cookie), ("Authorization", "Bearer mine")))["Authorization"].ShouldBe("Bearer mine");
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_no_script_reads_it()
    {
        using var response = await host.PostFormAsync("/session/sign-in", ("account", "desk.ams"));

        var cookie = response.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
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
        using var response = await host.PostFormAsync("/session/sign-in", ("account", "desk.ams"), ("returnUrl", asked));

        response.Headers.Location?.ToString().ShouldBe(location);
    }

    [Fact]
    public async Task Who_does_not_exist_is_not_signed_in()
    {
        using var response = await host.PostFormAsync("/session/sign-in", ("account", "mayor"));

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_of_another_site_can_not_sign_in_or_send_anything()
    {
        foreach (var path in new[] { "/session/sign-in", "/session/sign-out", "/api/reporting/v1/cross-origin" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("account", "desk.ams")]) };
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var response = await host.Client().SendAsync(request);
            await response.ShouldBeProblem(HttpStatusCode.Forbidden, "cross-origin");
        }

        host.Arrived.ShouldNotContainKey("/api/reporting/v1/cross-origin");
    }

    private async Task<Dictionary<string, string>> ArrivedAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await host.Client().SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return host.Arrived[path];
    }
}
