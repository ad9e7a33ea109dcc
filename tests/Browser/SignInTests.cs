using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>Signing in and out in a real browser: its cookies on a loopback address, the provider's page, no script needed.</summary>
public sealed class SignInTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390, false)]
    [InlineData("en", 1280, true)]
    public async Task The_page_of_accounts_is_for_everybody_and_leads_back(string language, int width, bool script)
    {
        await using var visitor = await system.Visit(width, language, script);
        await visitor.Open("staff/triage");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(visitor.Main.GetByText(language == "nl" ? "Alleen voor ontwikkelen en testen" : "For development and testing only")).ToBeVisibleAsync();
        (await visitor.ScrollsSideways()).ShouldBeFalse("it scrolls sideways");
        if (script)
        {
            (await AccessibilityTests.Violations(visitor)).ShouldBeEmpty();
        }

        await visitor.Page.Locator("button[value='triage.ams']").ClickAsync();
        await visitor.At("staff/triage");
        await Assertions.Expect(visitor.Page.Locator(".zl-user")).ToContainTextAsync("Amsterdam");
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_browser_holds_one_cookie_that_no_script_reads_and_no_token()
    {
        await using var visitor = await system.Visit();
        await visitor.SignIn("triage.ams", "staff/triage");

        var cookie = (await visitor.Page.Context.CookiesAsync()).Where(c => c.Name.StartsWith("__Host-", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (cookie.Name, cookie.HttpOnly, cookie.Secure, cookie.SameSite, cookie.Path).ShouldBe(("__Host-zl-staff", true, true, SameSiteAttribute.Lax, "/"));
        (await visitor.Page.EvaluateAsync<string>("() => document.cookie")).ShouldNotContain("zl-staff");
        (await visitor.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length")).ShouldBe(0);
        (await visitor.Page.ContentAsync()).ShouldNotContain("eyJ");
    }

    [Fact]
    public async Task Who_signed_out_has_to_sign_in_again()
    {
        await using var visitor = await system.Visit();
        await visitor.SignIn("desk.ams", "staff/desk");

        await visitor.Page.Locator("form[action='/session/sign-out'] button").ClickAsync();
        await visitor.At("");
        await visitor.Open("staff/desk");

        await Assertions.Expect(visitor.Page.Locator("button[value='desk.ams']")).ToBeVisibleAsync();
        visitor.Complaints.ShouldBeEmpty();
    }
}
