using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What somebody writes to make a page do something: it is shown as it stands and does nothing.</summary>
public sealed class HostileTextTests(BrowserSystem system)
{
    private const string Hostile = "<script>window.hostile=1</script><img src=x onerror=window.hostile=1> {{7*191}} ${7*191} \u202Eomgekeerd\u2066 =cmd()|' /C calc'!A0";
    private const string Shown = "<script>window.hostile=1</script><img src=x onerror=window.hostile=1> {{7*191}} ${7*191} omgekeerd =cmd()";
    private const string Short = "\u202E<b onclick=x>=1+1 {{7*191}}";

    [Fact]
    public async Task Hostile_text_in_every_field_is_inert_on_every_page()
    {
        await using var reporter = await system.Visit(390);
        await Tell(reporter);
        await ShouldBeInert(reporter);
        var code = await reporter.Send();
        await reporter.EnterCode(code);
        await reporter.Page.Locator("#text").FillAsync(Hostile);
        await reporter.Page.Locator("form:has(#text) button[type=submit]").ClickAsync();
        await ShouldShow(reporter);
        var number = await reporter.CaseNumber();

        await using var desk = await system.Visit();
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.Answer("names");
        await ShouldBeInert(desk);
        await desk.DeclareNoInterest();
        await ShouldShow(desk);
        await desk.Page.Locator("#text").FillAsync(Hostile);
        await desk.Page.Locator("form:has(#text) button[type=submit]").ClickAsync();
        await ShouldShow(desk);

        await using var officer = await system.Visit();
        await officer.ComeAs("triage.ams", "staff/triage");
        await officer.OpenCase(number);
        await officer.TakeInHandling();
        await officer.Answer("names");
        await ShouldBeInert(officer);
        await officer.DeclareNoInterest();
        await ShouldShow(officer);
        await officer.Page.GotoAsync(officer.Page.Url.Split('?')[0] + "/notes");
        await officer.Page.Locator("#text").FillAsync(Hostile);
        await officer.GoOn();
        await ShouldShow(officer);
        reporter.Complaints.Concat(desk.Complaints).Concat(officer.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("my-report?code=%3Cscript%3Ewindow.hostile%3D1%3C/script%3E")]
    [InlineData("%3Cscript%3Ewindow.hostile%3D1%3C%2Fscript%3E")]
    [InlineData("staff/access-log?case=%3Cscript%3Ewindow.hostile%3D1%3C/script%3E%E2%80%AE")]
    public async Task Hostile_addresses_are_inert(string path)
    {
        await using var visitor = await system.Visit();
        await visitor.ComeAs("privacy", "staff/access-log");
        await visitor.Open(path);
        await ShouldBeInert(visitor);
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task Tell(Visitor reporter)
    {
        await reporter.Open("report");
        await Step("report/name", () => reporter.Choose("identified"));
        await Step("report/subject", () => reporter.Choose("bullying"));
        await Step("report/what", () => reporter.Page.Locator("#narrative").FillAsync(Hostile));
        await Step("report/when", () => Task.CompletedTask);
        await Step("report/where", () => reporter.Where("AMS"));
        await Step("report/who", async () =>
        {
            await reporter.Page.Locator("#role-0").SelectOptionAsync("subject");
            await reporter.Page.Locator("#name-0").FillAsync(Short);
        });
        await Step("report/hope", () => reporter.Choose("stop"));
        await Step("report/contact", async () =>
        {
            foreach (var field in await reporter.Page.Locator("main input:is([type=text],[type=tel]), main textarea").AllAsync())
            {
                await field.FillAsync(Short);
            }
        });
        await reporter.At("report/check");

        async Task Step(string path, Func<Task> answer)
        {
            await reporter.At(path);
            await answer();
            await reporter.GoOn();
        }
    }

    private static async Task ShouldShow(Visitor visitor)
    {
        await Assertions.Expect(visitor.Main).ToContainTextAsync(Shown);
        await ShouldBeInert(visitor);
    }

    private static async Task ShouldBeInert(Visitor visitor)
    {
        (await visitor.Page.EvaluateAsync<bool>("() => 'hostile' in window")).ShouldBeFalse(visitor.Page.Url);
        (await visitor.Page.EvaluateAsync<bool>("() => /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText + document.title)")).ShouldBeFalse(visitor.Page.Url);
        (await visitor.Page.Locator("b[onclick], img[onerror]").CountAsync()).ShouldBe(0, visitor.Page.Url);
        (await visitor.Main.InnerTextAsync()).ShouldNotContain("1337", Case.Sensitive, visitor.Page.Url);
    }
}
