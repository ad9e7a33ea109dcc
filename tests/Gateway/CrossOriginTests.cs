using Microsoft.AspNetCore.Http;
using Zichtlijn.Gateway.Session;

namespace Zichtlijn.Gateway.Tests;

public class CrossOriginTests
{
    [Theory]
    [InlineData("GET", "cross-site", "https://evil.example")]
    [InlineData("HEAD", "cross-site", null)]
    [InlineData("OPTIONS", "cross-site", null)]
    [InlineData("POST", "same-origin", null)]
    [InlineData("POST", "same-origin", "https://evil.example")]
    [InlineData("POST", "none", null)]
    [InlineData("POST", null, null)]
    [InlineData("POST", null, "https://zichtlijn.example")]
    [InlineData("DELETE", null, "http://zichtlijn.example")]
    public void Reading_and_what_comes_from_here_passes(string method, string? site, string? origin) => IsSafe(method, site, origin).ShouldBeTrue();

    [Theory]
    [InlineData("POST", "cross-site", null)]
    [InlineData("POST", "same-site", null)]
    [InlineData("POST", "cross-site", "https://zichtlijn.example")]
    [InlineData("PUT", "nonsense", null)]
    [InlineData("DELETE", null, "https://evil.example")]
    [InlineData("POST", null, "https://zichtlijn.example.evil.example")]
    [InlineData("POST", null, "https://zichtlijn.example:8443")]
    [InlineData("POST", null, "null")]
    [InlineData("POST", null, "")]
    [InlineData("PATCH", null, "zichtlijn.example")]
    public void What_a_page_of_another_site_sends_is_refused(string method, string? site, string? origin) => IsSafe(method, site, origin).ShouldBeFalse();

    private static bool IsSafe(string method, string? site, string? origin)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Scheme = "https";
        http.Request.Host = new HostString("zichtlijn.example");
        if (site is not null)
        {
            http.Request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        return CrossOriginProtection.IsSafe(http.Request);
    }
}
