using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What reporter and desk do with a report after it was sent: without JavaScript, on a phone and a screen, with axe on each page.</summary>
public sealed class DialogueTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390)]
    public async Task The_desk_confirms_receipt_and_gives_feedback_that_the_reporter_reads(string language, int width)
    {
        await using var reporter = await system.Visit(width, language, script: false);
        await reporter.AnswerAll();
        await reporter.EnterCode(await reporter.Send());
        var number = await reporter.CaseNumber();
        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        var found = new List<string>();

        await desk.Main.Locator("a[href$='/acknowledgement']").ClickAsync();
        found.AddRange(await AccessibilityTests.Violations(desk));
        await Assertions.Expect(desk.Page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(number));
        await desk.Page.Locator("#text").FillAsync("Dank u wel. Wij bellen u morgen.");
        await Submit(desk, "text");
        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Wij bellen u morgen.");

        await desk.Main.Locator("a[href$='/feedback']").ClickAsync();
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Page.Locator("[role=alert] li")).ToHaveCountAsync(3);
        found.AddRange(await AccessibilityTests.Violations(desk));
        await desk.Page.Locator("#assessment").SelectOptionAsync("inProgress");
        await desk.Page.Locator("#followUp").SelectOptionAsync("goesOn");
        await Submit(desk, "assessment");
        var begun = await desk.Page.Locator("#assessmentText").InputValueAsync();
        await desk.Page.Locator("#assessmentText").FillAsync(begun + " Drie mensen vertelden hetzelfde.");
        await desk.Page.Locator("#followUpText").FillAsync("Wij praten volgende week met de anderen.");
        await desk.Choose("yes");
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("#followUpText")).ToHaveValueAsync("Wij praten volgende week met de anderen.");
        await desk.Choose("no");
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Main).ToContainTextAsync("Drie mensen vertelden hetzelfde.");
        found.AddRange(await AccessibilityTests.Violations(desk));

        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Page.Locator(".zl-feedback")).ToContainTextAsync("Drie mensen vertelden hetzelfde.");
        await Assertions.Expect(reporter.Page.Locator(".zl-feedback")).ToContainTextAsync("Wij praten volgende week met de anderen.");
        found.ShouldBeEmpty();
        desk.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 390)]
    public async Task A_reporter_takes_the_report_back_and_still_reads_it(string language, int width)
    {
        var (reporter, receipt) = await system.ReporterAsync(width, language, narrative: "Dit neem ik terug.");
        await using var _ = reporter;
        var number = receipt.CaseNumber;
        var found = new List<string>(await AccessibilityTests.Violations(reporter));
        await reporter.Main.Locator("a[href$='/my-report/withdraw']").ClickAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#reason").FillAsync("Ik wil rust.");
        await Submit(reporter, "reason");
        await Assertions.Expect(reporter.Page.Locator("#withdrawn")).ToBeVisibleAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await Assertions.Expect(reporter.Main.Locator("a[href$='/my-report/withdraw']")).ToHaveCountAsync(0);
        (await reporter.Page.GotoAsync($"/{language}/my-report/withdraw"))!.Url.ShouldEndWith("/my-report");
        await using var later = await system.Visit(width, language);
        await later.EnterCode(receipt.ReceiptCode);
        await Assertions.Expect(later.Main.Locator("details").Last).ToContainTextAsync("Dit neem ik terug.");

        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Ik wil rust.");
        found.AddRange(await AccessibilityTests.Violations(desk));
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(desk.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", 1280)]
    public async Task An_anonymous_reporter_tells_the_desk_who_they_are(string language, int width)
    {
        var (reporter, receipt) = await system.ReporterAsync(width, language);
        await using var _ = reporter;
        var number = receipt.CaseNumber;
        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();

        await reporter.Main.Locator("a[href$='/my-report/identity']").ClickAsync();
        await Submit(reporter, "name");
        await Assertions.Expect(reporter.Page.Locator("[role=alert] li")).ToHaveCountAsync(2);
        var found = new List<string>(await AccessibilityTests.Violations(reporter));
        await reporter.Choose("confidential");
        await reporter.Page.Locator("#name").FillAsync("Tess Kwikzilver");
        await Submit(reporter, "name");
        await Assertions.Expect(reporter.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Tess Kwikzilver");

        await reporter.Main.Locator("a[href$='/my-report/identity']").ClickAsync();
        await Assertions.Expect(reporter.Page.Locator("#name")).ToHaveCountAsync(0);
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Choose("identified");
        await Submit(reporter, "disclosure");
        await Assertions.Expect(reporter.Main.Locator("a[href$='/my-report/identity']")).ToHaveCountAsync(0);
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(desk.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 390)]
    public async Task A_reporter_tells_of_detriment_and_goes_to_that_report_and_back(string language, int width)
    {
        var (reporter, receipt) = await system.ReporterAsync(width, language, narrative: "Dit was het begin.");
        await using var _ = reporter;
        var first = receipt.CaseNumber;

        await reporter.Main.Locator("a[href$='/my-report/detriment']").ClickAsync();
        await Submit(reporter, "narrative");
        await Assertions.Expect(reporter.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        var found = new List<string>(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#narrative").FillAsync("Sindsdien krijg ik alleen nachtdiensten.");
        await Submit(reporter, "narrative");
        await Assertions.Expect(reporter.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));

        await reporter.Page.Locator("#linked button").ClickAsync();
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Sindsdien krijg ik alleen nachtdiensten.");
        var second = await reporter.CaseNumber();
        second.ShouldNotBe(first);
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#linked button").Last.ClickAsync();
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Dit was het begin.");

        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.skl", "staff/desk");
        await desk.OpenCase(second);
        await desk.DeclareNoInterest();
        await Assertions.Expect(desk.Main).ToContainTextAsync("nachtdiensten");
        found.AddRange(await AccessibilityTests.Violations(desk));
        await desk.ComeAs("desk.ams", $"staff/desk?caseNumber={first}");
        await Assertions.Expect(desk.Main.GetByText(first)).ToBeVisibleAsync();
        await desk.Open($"staff/desk?caseNumber={second}");
        await Assertions.Expect(desk.Main.GetByText(second)).ToHaveCountAsync(0);
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(desk.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", 1280)]
    public async Task A_question_is_answered_and_both_sides_see_what_was_read(string language, int width)
    {
        var (reporter, receipt) = await system.ReporterAsync(width, language);
        await using var _ = reporter;
        var number = receipt.CaseNumber;
        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await desk.Page.Locator("#text").FillAsync("Wanneer kunnen wij u bellen?");
        await desk.Choose("yes");
        await Submit(desk, "text");
        var read = desk.Main.Locator(".zl-msg").First.Locator(".zl-msg__read");
        await Assertions.Expect(read).ToContainTextAsync(language == "nl" ? "Nog niet gelezen" : "Not read");

        await reporter.Open("my-report");
        await desk.Page.ReloadAsync();
        await Assertions.Expect(read).ToContainTextAsync(language == "nl" ? "Gelezen door de melder" : "Read by the reporter");
        var found = new List<string>(await AccessibilityTests.Violations(desk));
        await reporter.Main.Locator(".zl-msg a").ClickAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#text").FillAsync("Na 18.00 uur.");

        // The session ends while the answer is typed: it waits sealed for the code, and is the answer still.
        await reporter.Page.Context.ClearCookiesAsync();
        await Submit(reporter, "text");
        await reporter.Main.Locator("[name=kept]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await reporter.Page.ContentAsync()).ShouldNotContain("Na 18.00 uur.");
        await reporter.Page.Locator("#code").FillAsync(receipt.ReceiptCode);
        await reporter.GoOn();
        await Assertions.Expect(reporter.Main.Locator(".zl-msg a")).ToHaveCountAsync(0);
        await Assertions.Expect(reporter.Main.Locator(".zl-msg").Last).ToContainTextAsync(language == "nl" ? "Antwoord" : "Answer");
        found.AddRange(await AccessibilityTests.Violations(reporter));
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(desk.Complaints).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 390, false)]
    [InlineData("en", 1280, true)]
    public async Task A_reporter_checks_that_the_code_was_kept(string language, int width, bool script)
    {
        await using var reporter = await system.Visit(width, language, script);
        await reporter.AnswerAll();
        var code = await reporter.Send();

        await reporter.Page.Locator("#last").FillAsync("UUUU");
        await Submit(reporter, "last");
        await Assertions.Expect(reporter.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        await Assertions.Expect(reporter.Page.Locator("#receipt-code span").Last).ToHaveTextAsync(code[^4..]);
        var found = script ? await AccessibilityTests.Violations(reporter) : [];
        await reporter.Page.Locator("#last").FillAsync($" {code[^4..].ToLowerInvariant()} ");
        await Submit(reporter, "last");

        await reporter.At("receipt");
        await Assertions.Expect(reporter.Page.Locator("#receipt-code")).ToHaveCountAsync(0);
        await Assertions.Expect(reporter.Page.Locator("h1")).ToContainTextAsync(language == "nl" ? "goed bewaard" : "kept your code well");
        found.ShouldBeEmpty();
        reporter.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 390)]
    public async Task The_desk_takes_a_report_down_and_the_reporter_corrects_it(string language, int width)
    {
        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.Main.Locator("a[href$='/take-down']").ClickAsync();
        await Submit(desk, "narrative");
        await Assertions.Expect(desk.Page.Locator("[role=alert] li")).ToHaveCountAsync(6);
        var found = new List<string>(await AccessibilityTests.Violations(desk));
        await desk.Choose("phone");
        await desk.Choose("anonymous");
        await desk.Page.Locator("#language").SelectOptionAsync("nl");
        await desk.Page.Locator("#category").SelectOptionAsync("bullying");
        await desk.Page.Locator("#part").SelectOptionAsync("AMS");
        await desk.Page.Locator("#narrative").FillAsync("Zij vertelt dat haar koffie steeds wordt weggegooid.");
        await Submit(desk, "narrative");
        await desk.At("staff/desk/take-down/receipt");
        var code = (await desk.Page.Locator("#receipt-code").InnerTextAsync()).Replace("\n", "", StringComparison.Ordinal);
        found.AddRange(await AccessibilityTests.Violations(desk));
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.Locator("#receipt-code")).ToHaveCountAsync(0);

        await using var reporter = await system.Visit(width, language);
        await reporter.EnterCode(code);
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#transcript a").ClickAsync();
        await Submit(reporter, "correction");
        await Assertions.Expect(reporter.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Choose("no");
        await reporter.Page.Locator("#correction").FillAsync("Het was thee.");
        await Submit(reporter, "correction");
        await Assertions.Expect(reporter.Page.Locator("#transcript")).ToContainTextAsync("U schreef wat anders is");
        var number = await reporter.CaseNumber();

        await desk.Open("staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Het was thee.");
        found.AddRange(await AccessibilityTests.Violations(desk));
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reporter_takes_along_a_proof_that_holds_neither_content_nor_code()
    {
        var (reporter, receipt) = await system.ReporterAsync(390, script: false, narrative: "Dit staat niet in het bewijs.");
        await using var _ = reporter;
        var (code, number) = (receipt.ReceiptCode, receipt.CaseNumber);

        var download = await reporter.Page.RunAndWaitForDownloadAsync(() => reporter.Main.Locator("a[href$='/my-report/proof']").ClickAsync());

        download.SuggestedFilename.ShouldBe("ontvangstbewijs.pdf");
        using var proof = UglyToad.PdfPig.PdfDocument.Open(await download.PathAsync());
        var text = proof.GetPages().Single().Text;
        text.ShouldContain(number);
        text.ShouldNotContain("Dit staat");
        text.ShouldNotContain(code[..4]);

        await using var nobody = await system.Visit(390);
        (await nobody.Page.GotoAsync("/nl/my-report/proof"))!.Url.ShouldEndWith("/nl/my-report");
    }

    [Theory]
    [InlineData("nl", 390, true)]
    [InlineData("en", 1280, false)]
    public async Task A_reporter_chooses_a_mail_when_there_is_news_and_ends_it(string language, int width, bool script)
    {
        var address = $"iemand.{Guid.NewGuid():n}@voorbeeld.example";
        var found = new List<string>();
        await using var reporter = await system.Visit(width, language, script);
        await reporter.AnswerAll();
        await reporter.EnterCode(await reporter.Send());
        var number = await reporter.CaseNumber();
        await reporter.Main.Locator("#news a").ClickAsync();
        await reporter.At("my-report/news");
        await Look(reporter);
        await reporter.Page.Locator("#address").FillAsync("iemand@");
        await Press(reporter, "address");
        await Assertions.Expect(reporter.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        await Look(reporter);
        await reporter.Page.Locator("#address").FillAsync(address);
        await Press(reporter, "address");
        await Assertions.Expect(reporter.Page.Locator("#state")).ToBeVisibleAsync();
        await Assertions.Expect(reporter.Page.Locator("#address")).ToHaveValueAsync("");
        await Look(reporter);

        await using var mailbox = await system.Visit(width, language, script);
        await Follow((await system.Mails.NextAsync(address)).Link("confirm"), language == "nl" ? "Het is gelukt" : "It worked");
        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Page.Locator("#news")).ToContainTextAsync(language == "nl" ? "U krijgt een mail" : "You get a mail");
        await Look(reporter);
        await reporter.Open("my-report/news");
        await Assertions.Expect(reporter.Page.Locator("#state.utrecht-alert--ok")).ToBeVisibleAsync();
        await Assertions.Expect(reporter.Main).Not.ToContainTextAsync("voorbeeld.example");
        await Look(reporter);

        await using var desk = await system.Visit(width, language);
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await desk.Page.Locator("#text").FillAsync("Wij hebben uw melding gelezen.");
        await Press(desk, "text");
        var mail = await system.Mails.NextAsync(address, 2);
        await Follow(mail.Link("end"), language == "nl" ? "Het is gelukt" : "It worked");
        await Follow(mail.Link("end"), language == "nl" ? "Deze link werkt niet meer" : "This link does not work any more");
        await reporter.Open("my-report/news");
        await Assertions.Expect(reporter.Page.Locator("#state")).ToHaveCountAsync(0);
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(mailbox.Complaints).Concat(desk.Complaints).ShouldBeEmpty();

        async Task Look(Visitor visitor) => found.AddRange(script ? await AccessibilityTests.Violations(visitor) : []);

        // What must be there then is waited for, not the event that the page was loaded: that can be missed.
        Task Press(Visitor visitor, string field) => visitor.Page.Locator($"form:has(#{field}) button[type=submit]").ClickAsync();

        async Task Follow(Uri link, string then)
        {
            await mailbox.Page.GotoAsync(link.AbsoluteUri);
            await Look(mailbox);
            await mailbox.Main.Locator("form button").ClickAsync();
            await Assertions.Expect(mailbox.Page.Locator("h1")).ToHaveTextAsync(then);
            mailbox.Page.Url.ShouldNotContain("t=");
            await Look(mailbox);
        }
    }

    /// <summary>Sends the form that the field stands in.</summary>
    private static async Task Submit(Visitor visitor, string field)
    {
        await visitor.Page.Locator($"form:has(#{field}) button[type=submit]").ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }
}
