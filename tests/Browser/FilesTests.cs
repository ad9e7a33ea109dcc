using System.Text;
using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>Files: added by a reporter, fetched by the desk and by triage, without JavaScript; and axe on the pages.</summary>
public sealed class FilesTests(BrowserSystem system)
{
    [Fact]
    public async Task A_reporter_adds_a_file_and_those_who_work_on_the_report_fetch_its_copy()
    {
        var (reporter, receipt) = await system.ReporterAsync(390, script: false, narrative: "Hierbij hoort een brief.");
        await using var _ = reporter;
        await Add(reporter, "<script>alert(1)</script>\u202Etxt.exe", "MZ\0\0"u8.ToArray());
        await Assertions.Expect(reporter.Page.Locator("[role=alert]")).ToContainTextAsync("Dit soort bestand");
        await Add(reporter, "<b>brief\u202E</b>.txt", Encoding.UTF8.GetBytes("\uFEFFBeste collega"));
        await Assertions.Expect(reporter.Page.Locator("#files ~ .utrecht-alert--ok")).ToContainTextAsync("verstuurd");
        (await Fetch(reporter)).ShouldBe(("b_.txt", "Beste collega"));
        var number = receipt.CaseNumber;

        await using var desk = await system.Visit(script: false);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await Add(desk, "notitie.txt", "Van het loket"u8.ToArray());
        (await Fetch(desk)).Content.ShouldBe("Beste collega");
        await Assertions.Expect(desk.Main.Locator(".zl-file")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Main.Locator(".zl-file").Last).ToContainTextAsync("door het loket");
        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Main.Locator(".zl-file")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("nl", 320, ColorScheme.Light)]
    public async Task Pages_with_files_have_no_violations(string language, int width, ColorScheme scheme)
    {
        var (visitor, receipt) = await system.ReporterAsync(width, language, scheme: scheme);
        await using var _ = visitor;
        var found = new List<string>();
        await visitor.Page.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        found.AddRange(await AccessibilityTests.Violations(visitor));
        await Add(visitor, $"{new string('x', 150)}.txt", "a"u8.ToArray());
        await Add(visitor, "kapot.pdf", "%PDF-1.7 kapot"u8.ToArray());
        await Fetch(visitor);
        found.AddRange(await AccessibilityTests.Violations(visitor));
        (await visitor.ScrollsSideways()).ShouldBeFalse();
        var number = receipt.CaseNumber;
        await visitor.ComeAs("desk.ams", "staff/desk");
        await visitor.OpenCase(number);
        await visitor.DeclareNoInterest();
        await visitor.Main.Locator(".zl-file").First.WaitForAsync();
        found.AddRange(await AccessibilityTests.Violations(visitor));

        found.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task Add(Visitor visitor, string name, byte[] content)
    {
        await visitor.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = content });
        await visitor.Page.Locator("form[enctype] button").ClickAsync();
        await visitor.Page.WaitForURLAsync("**file=*");
    }

    /// <summary>The first file that is ready, as it is saved.</summary>
    private static async Task<(string Name, string Content)> Fetch(Visitor visitor)
    {
        var link = visitor.Main.Locator(".zl-file__link a").First;
        for (var tries = 0; tries < 60 && await link.CountAsync() == 0; tries++)
        {
            await Task.Delay(500);
            await visitor.Page.ReloadAsync();
        }

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }
}
