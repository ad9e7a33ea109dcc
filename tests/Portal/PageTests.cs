using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Zichtlijn.Portal.Tests;

/// <summary>The portal as it runs, with services that do not answer.</summary>
public sealed class PageTests : IClassFixture<PageTests.Portal>
{
    private const string Nobody = "http://127.0.0.1:1";
    private readonly HttpClient _browser;

    public PageTests(Portal portal) =>
        _browser = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/nl", "Meld wat u hebt meegemaakt of gezien", "lang=\"nl\"")]
    [InlineData("/en", "Report what happened to you, or what you saw", "lang=\"en\"")]
    [InlineData("/nl/anonymous", "Wat anoniem wel en niet betekent", "lang=\"nl\"")]
    [InlineData("/en/my-report", "Your code", "lang=\"en\"")]
    public async Task Pages_stand_on_their_own_and_leave_nothing_behind(string path, string text, string language)
    {
        var answer = await _browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain(text);
        html.ShouldContain(language);
        html.ShouldNotContain("style=\"");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'self'");
    }

    [Fact]
    public async Task The_root_speaks_the_language_of_the_browser()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", "de, en-GB;q=0.8, nl;q=0.5");
        (await _browser.SendAsync(request)).Headers.Location!.ToString().ShouldBe("/en");
        (await _browser.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/nl");
    }

    [Fact]
    public async Task Leaving_works_while_every_service_is_away()
    {
        var answer = await _browser.PostAsync("/leave", content: null);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.Host.ShouldBe("www.buienradar.nl");
        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldBe("\"cache\", \"cookies\", \"storage\"");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/nl/my-report?handler=LogOut");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await _browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/nl/staff/triage")]
    [InlineData("/nl/staff/cases")]
    [InlineData("/nl/staff/emergency")]
    [InlineData("/nl/staff/emergency/ask")]
    [InlineData("/nl/staff/notices")]
    [InlineData("/nl/staff/triage/workload")]
    [InlineData("/nl/staff/triage/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/decision")]
    [InlineData("/nl/staff/advice")]
    [InlineData("/nl/staff/investigations")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/mandate")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/terms")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/evidence")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/evidence/add")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/evidence/export")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/interviews")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/means")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/notices")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/notices/tell")]
    [InlineData("/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/welfare-checks")]
    [InlineData("/nl/staff/own-investigations")]
    [InlineData("/nl/staff/own-investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001")]
    [InlineData("/nl/staff/proportionality-requests")]
    [InlineData("/nl/staff/court-rulings/add")]
    [InlineData("/nl/staff/override-requests")]
    [InlineData("/nl/staff/triage/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/name")]
    [InlineData("/nl/staff/desk/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/name-requests")]
    [InlineData("/nl/staff/desk/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001")]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in(string path)
    {
        var answer = await _browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/session/sign-in?returnUrl=" + Uri.EscapeDataString(path));
    }

    [Theory]
    [InlineData("/nl/staff/sign-in", false)]
    [InlineData("/nl/staff/sign-in?failed", true)]
    public async Task The_sign_in_page_leads_to_the_gateway_and_tells_of_a_failure(string path, bool failed)
    {
        var html = await _browser.GetStringAsync(path);
        html.ShouldContain("href=\"/session/sign-in?returnUrl=%2Fnl%2Fstaff\"");
        html.Contains("Inloggen is niet gelukt").ShouldBe(failed);
    }

    [Fact]
    public async Task A_failed_sign_in_is_told_in_the_language_of_the_browser()
    {
        var answer = await _browser.GetAsync("/staff/sign-in?failed");
        answer.Headers.Location!.ToString().ShouldBe("/nl/staff/sign-in?failed");
    }

    [Fact]
    public async Task A_form_that_was_sent_without_a_session_leads_back_to_its_page()
    {
        var answer = await _browser.PostAsync("/nl/staff/desk/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001?handler=Write", content: null);
        answer.Headers.Location!.ToString().ShouldBe("/session/sign-in?returnUrl=%2Fnl%2Fstaff%2Fdesk%2F7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001");
    }

    [Fact]
    public async Task What_was_typed_beside_a_file_without_a_session_comes_back_sealed()
    {
        const string page = "/nl/staff/investigations/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/evidence/add";
        using var form = new MultipartFormDataContent { { new StringContent("somebody"), "\"of\"" }, { new StringContent("Dit mag niet verloren gaan."), "title" } };
        form.Add(new ByteArrayContent(new byte[100_000]), "file", "foto.jpg");
        var answer = await _browser.PostAsync(page, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain($"action=\"{page}\"");
        html.ShouldContain("name=\"kept\"");
        html.ShouldNotContain("verloren gaan");
    }

    [Fact]
    public async Task What_was_typed_without_a_session_comes_back_sealed()
    {
        const string page = "/nl/staff/triage/7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001/notes?handler=Save";
        using var form = new FormUrlEncodedContent([new("of", "somebody"), new("text", "Dit mag niet verloren gaan.")]);
        var answer = await _browser.PostAsync(page, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain($"action=\"{page}\"");
        html.ShouldContain("name=\"kept\"");
        html.ShouldNotContain("verloren gaan");
    }

    [Theory]
    [InlineData("/nl/my-report/detriment", "Verstuur mijn tekst")]
    [InlineData("/en/my-report/withdraw", "Send my text")]
    [InlineData("/nl/my-report/identity", "Verstuur mijn tekst")]
    [InlineData("/nl/my-report/transcript", "Verstuur mijn tekst")]
    [InlineData("/nl/my-report/name", "Verstuur mijn tekst")]
    [InlineData("/nl/my-report/news", "Verstuur mijn tekst")]
    public async Task What_a_reporter_typed_without_a_session_comes_back_sealed_with_the_question_for_the_code(string page, string button)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("of", "somebody"), new("narrative", "Dit mag niet verloren gaan."), new("reason", "Dit mag niet verloren gaan."),
            new("approves", "yes"), new("agrees", "yes"), new("request", Guid.Empty.ToString()),
        ]);
        var answer = await _browser.PostAsync(page, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain($"action=\"/{page[1..3]}/my-report\"");
        html.ShouldContain("name=\"kept\"");
        html.ShouldContain(button);
        html.ShouldNotContain("verloren gaan");
        html.ShouldNotContain("session/sign-in");
    }

    [Fact]
    public async Task A_form_of_a_reporter_that_does_not_say_of_which_report_it_is_leads_to_the_code()
    {
        using var form = new FormUrlEncodedContent([new("narrative", "Van niemand.")]);
        var answer = await _browser.PostAsync("/nl/my-report/detriment", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/nl/my-report");
    }

    [Theory]
    [InlineData("/nl/report", "Het lukt nu niet")]
    [InlineData("/en/report", "It does not work just now")]
    public async Task A_service_that_is_away_is_told_in_words(string path, string text)
    {
        var answer = await _browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldContain(text);
    }

    [Fact]
    public async Task What_does_not_exist_says_no_more_than_what_may_not_be_seen()
    {
        var answer = await _browser.GetAsync("/en/nothing-here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("You cannot see this page");
    }

    public sealed class Portal : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-portal-");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Zichtlijn:Keys:Folder", _keys.FullName);
            builder.UseSetting("Zichtlijn:Identity:Authority", "http://127.0.0.1:1/identity");
            foreach (var service in new[] { "Reporting", "Triage", "Investigations", "Sanctioning", "Reflection", "Restoration", "Dashboard" })
            {
                builder.UseSetting("Zichtlijn:Services:" + service, Nobody);
            }
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                _keys.Delete(recursive: true);
            }
        }
    }
}
