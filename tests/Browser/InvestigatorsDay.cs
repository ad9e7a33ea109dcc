using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps that people take with an investigation, each on the pages for it.</summary>
internal static class InvestigatorsDay
{
    public const string Accused = "Een collega van elders";

    /// <summary>Triage decided that the national team investigates it, over Amsterdam and Rotterdam, and it has arrived there.</summary>
    public static async Task<ReportReceipt> AskedAsync(BrowserSystem system)
    {
        var receipt = await system.FileAsync(category: "bullying");
        var triage = new Triaging(system.System.ClientAs);
        await TestSupport.Eventually.Holds(async () => await triage.ReadAsync("triage.ams", receipt.ReportId));
        await triage.OpenAsync("triage.ams", receipt.ReportId);
        await triage.AssessAsync("triage.ams", receipt.ReportId, Triaging.Assessment with { Scope = Triaging.Assessment.Scope! with { Parts = ["AMS", "RTD"] } });
        await triage.DecideAsync("triage.ams", receipt.ReportId, TriageOutcome.LtioInvestigation);
        await new Investigating(system.System.ClientAs).ArrivesAsync("corps", receipt.ReportId);
        return receipt;
    }

    public static async Task GiveMandateAsync(Visitor corps, string number, Func<Task> look)
    {
        await corps.ComeAs("corps", "staff/investigations");
        await corps.FindCase(number);
        await look();
        await corps.OpenCase(number);
        await look();
        await OfficersDay.Next(corps, "mandate");
        await look();
        await corps.Main.Locator("#person-0").FillAsync(Accused);
        await corps.Main.Locator("#conduct-0").FillAsync("Bij herhaling een collega buitensluiten tijdens de briefing.");
        await corps.Main.Locator("#from").FillAsync("2023-09-01");
        await corps.Main.Locator("#until").FillAsync("2023-10-31");
        foreach (var method in new[] { "interviews", "documents", "mailbox" })
        {
            await corps.Main.Locator($"input[name=methods][value={method}]").CheckAsync();
        }

        await Send(corps);
        await Assertions.Expect(corps.Main.Locator("#plan")).ToBeVisibleAsync();
    }

    public static async Task StaffAsync(Visitor first, string number, Func<Task> look)
    {
        await first.ComeAs("ltio", "staff/investigations");
        await first.FindCase(number);
        await look();
        await first.OpenCase(number);
        await look();
        await OfficersDay.Next(first, "staffing");
        await look();
        foreach (var account in new[] { "ltio2", "ltio" })
        {
            await first.Main.Locator($"input[name=account][value={account}]").CheckAsync();
            await Send(first);
            await first.Page.Locator("footer").First.WaitForAsync();
        }

        await first.Open("staff/investigations");
        await first.OpenCase(number);
        await look();
        await first.DeclareNoInterest();
    }

    public static async Task PlanAsync(Visitor first, Func<Task> look)
    {
        await first.Page.ReloadAsync();
        await OfficersDay.Next(first, "plan");
        await look();
        await first.Main.Locator("#what-0").FillAsync("Met de collega's van de ploeg praten.");
        await first.Main.Locator("#owner-0").SelectOptionAsync("ltio");
        await first.Main.Locator("#due-0").FillAsync(DateTime.UtcNow.AddDays(14).ToString("yyyy-MM-dd"));
        await Send(first);
        await first.Main.Locator("form[action$='handler=Step'] button").First.ClickAsync();
        await Assertions.Expect(first.Main.Locator(".zl-check--done")).ToBeVisibleAsync();
    }

    /// <summary>A file that is handed to a colleague, who has to take it.</summary>
    public static async Task AddEvidenceAsync(Visitor first, Visitor second, Func<Visitor, Task> look)
    {
        var url = first.Page.Url.Split('?')[0];
        await first.Page.GotoAsync(url + "/evidence/add");
        await look(first);
        await first.Main.Locator("input[name=kind][value=file]").CheckAsync();
        await first.Main.Locator("#title").FillAsync("Foto van het bord");
        await first.Main.Locator("#description").FillAsync("Genomen in de briefingruimte, met de namen erop.");
        await first.Main.Locator("#source").SelectOptionAsync("workplace");
        await first.Main.Locator("input[name=legalBasis][value=publicTask]").CheckAsync();
        await first.Main.Locator("input[name=method][value=documents]").CheckAsync();
        await first.Main.Locator("input[name=duty][value=no]").CheckAsync();
        await first.Main.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "bord.jpg", MimeType = "image/jpeg", Buffer = [.. Enumerable.Repeat((byte)7, 5_000)] });
        await Send(first);
        await Assertions.Expect(first.Main).ToContainTextAsync("bord.jpg");
        await look(first);
        var piece = first.Page.Url.Split('?')[0];
        await first.Page.GotoAsync(piece + "/hand-over");
        await first.Main.Locator("input[name=to][value=ltio2]").CheckAsync();
        await first.Main.Locator("#why").FillAsync("Zij vergelijkt het handschrift.");
        await Send(first);

        await second.Page.GotoAsync(url + "/evidence");
        await look(second);
        await second.Page.GotoAsync(piece);
        await OfficersDay.Next(second, "answer");
        await second.Main.Locator("input[name=answer][value=take]").CheckAsync();
        await Send(second);
        await Assertions.Expect(second.Main).ToContainTextAsync("Zij vergelijkt het handschrift.");
        await look(second);
        await second.Page.GotoAsync(url + "/evidence/export");
        await look(second);
        await first.Page.GotoAsync(url);
        await second.Page.GotoAsync(url);
    }

    /// <summary>Planned, held, written down, signed, and a copy handed over.</summary>
    public static async Task InterviewAsync(Visitor second, Func<Task> look)
    {
        var url = second.Page.Url.Split('?')[0];
        await second.Page.GotoAsync(url + "/interviews/plan");
        await look();
        await second.Main.Locator("input[name=with][value=subject]").CheckAsync();
        await second.Main.Locator("#person").FillAsync(Accused);
        await second.Main.Locator("#day").FillAsync(DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd"));
        await second.Main.Locator("#time").FillAsync("10:30");
        await second.Main.Locator("#place").FillAsync("Kamer 4");
        await second.Main.Locator("input[name=investigators][value=ltio2]").CheckAsync();
        await Send(second);
        await look();
        await OfficersDay.Next(second, "holding");
        await look();
        await second.Main.Locator("input[name=duty][value=yes]").CheckAsync();
        await Send(second);
        await Assertions.Expect(second.Page.Locator("[role=alert], .zl-error-summary").First).ToBeVisibleAsync(); // rights first
        await second.Main.Locator("input[name=rights]").CheckAsync();
        await Send(second);
        await OfficersDay.Next(second, "minutes");
        await second.Main.Locator("#text").FillAsync("Ik heb dat gezegd. Ik had er niet bij nagedacht.");
        await Send(second);
        await OfficersDay.Next(second, "signature");
        await second.Main.Locator("input[name=answer][value=refused]").CheckAsync();
        await second.Main.Locator("#reason").FillAsync("Ik wil eerst mijn advocaat spreken.");
        await Send(second);
        await OfficersDay.Next(second, "copy");
        await second.Main.Locator("#how").FillAsync("Op papier, in een gesloten envelop");
        await Send(second);
        await Assertions.Expect(second.Main).ToContainTextAsync("Ik wil eerst mijn advocaat spreken.");
        await look();
        await second.Page.GotoAsync(url + "/interviews");
        await look();
        await second.Page.GotoAsync(url);
    }

    /// <summary>The photo goes to the prosecutor; what was said under a duty to answer cannot be chosen.</summary>
    public static async Task ShareAsync(Visitor first, string account, Func<Task> look)
    {
        var url = first.Page.Url.Split('?')[0];
        await first.Page.GotoAsync(url + "/prosecutor");
        await Assertions.Expect(first.Main).ToContainTextAsync("I-1:");
        await look();
        await first.Page.GotoAsync(url + "/prosecutor/share");
        await Assertions.Expect(first.Main.Locator("input[name=items]")).ToHaveCountAsync(1);
        await Assertions.Expect(first.Main.Locator("section[aria-labelledby=closed-compelled]")).ToContainTextAsync("I-1:");
        await look();
        await Send(first);
        await Assertions.Expect(first.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await look();
        await first.Main.Locator("input[name=items][value=E-1]").CheckAsync();
        await first.Main.Locator("#recipient").FillAsync("Arrondissementsparket Amsterdam");
        await first.Main.Locator("#legalBasis").FillAsync("Artikel 126nd Sv");
        await first.Main.Locator("#motive").FillAsync("De officier vraagt wie er die avond op het rooster stond.");
        await Send(first);
        await Assertions.Expect(first.Main).ToContainTextAsync("Arrondissementsparket Amsterdam");
        await look();
        await first.SignInOn(account, url + "/prosecutor/disclosures/1");
        await look();
        await first.Page.GotoAsync(url);
    }

    /// <summary>Whoever it is about reads of what they are accused, and what their rights are.</summary>
    public static async Task TellAsync(Visitor second, Func<Task> look)
    {
        var url = second.Page.Url.Split('?')[0];
        await second.Page.GotoAsync(url + "/notices");
        await look();
        await second.Main.Locator("a[href*='/notices/tell']").First.ClickAsync();
        await look();
        await Send(second);
        await Assertions.Expect(second.Main.Locator("#n-1")).ToBeVisibleAsync();
        await look();
        await second.Page.GotoAsync(url);
    }

    /// <summary>Written, given to both sides, who respond, and sent to a colleague of another desk.</summary>
    public static async Task ReportAsync(Visitor first, string url, Func<Task> look)
    {
        await first.Page.GotoAsync(url + "/write");
        await first.Main.Locator("#summary").FillAsync("Onderzocht is of een collega werd buitengesloten tijdens de briefing.");
        await first.Main.Locator("#course").FillAsync("Er is gesproken met degene om wie het gaat, en het bord is bekeken.");
        await first.Main.Locator("input[name=finding-1][value=established]").CheckAsync();
        await first.Main.Locator("#reasoning-1").FillAsync("De namen op het bord en het eigen verhaal wijzen dezelfde kant op.");
        await first.Main.Locator("input[name=sources-1][value=E-1]").CheckAsync();
        await Send(first);
        await Assertions.Expect(first.Main.Locator("#faults-charge-1")).ToBeHiddenAsync();
        await look();
        await first.Page.GotoAsync(url + "/submission");
        await look();
        await Send(first);
        await Assertions.Expect(first.Main.Locator("a[href$='/report/response']").First).ToBeVisibleAsync();
        await look();
        foreach (var who in new[] { "reporter", "1" })
        {
            await first.Page.GotoAsync(url + "/response");
            await first.Main.Locator($"input[name=who][value='{who}']").CheckAsync();
            await first.Main.Locator("#text").FillAsync($"Zo herinner ik het mij ook, zei {who}.");
            await Send(first);
            await Assertions.Expect(first.Main).ToContainTextAsync($"zei {who}.");
        }

        await first.Page.GotoAsync(url + "/review");
        await look();
        await first.Main.Locator("input[name=account][value='investigator.zwb']").CheckAsync();
        await Send(first);
        await Assertions.Expect(first.Main.Locator("#reviews")).ToBeVisibleAsync();
    }

    public static async Task ReviewAsync(Visitor reviewer, string number, Func<Task> look)
    {
        await reviewer.ComeAs("investigator.zwb", "staff/investigations");
        await reviewer.OpenCase(number);
        await look();
        await reviewer.DeclareNoInterest();
        await reviewer.Page.GotoAsync(reviewer.Page.Url.Split('?')[0] + "/report/answer");
        await look();
        await reviewer.Main.Locator("input[name=answer][value=agree]").CheckAsync();
        await reviewer.Main.Locator("#remarks").FillAsync("De bevinding volgt uit het bord en uit het gesprek.");
        await Send(reviewer);
        await Assertions.Expect(reviewer.Main).ToContainTextAsync("De bevinding volgt uit het bord");
        await look();
    }

    public static async Task FinaliseAsync(Visitor second, Func<Task> look)
    {
        await second.Page.GotoAsync(second.Page.Url.Split('?')[0] + "/report/finalisation");
        await look();
        await Send(second);
        await Assertions.Expect(second.Main.Locator(".zl-hash").First).ToBeVisibleAsync();
        await look();
    }

    public static async Task StopAsync(Visitor corps, Func<Task> look)
    {
        await corps.Page.GotoAsync(corps.Page.Url.Split('?')[0] + "/stop");
        await look();
        await corps.Main.Locator("input[name=because][value=criminal]").CheckAsync();
        await corps.Main.Locator("#motive").FillAsync("De officier van justitie heeft aangekondigd zelf te vervolgen.");
        await Send(corps);
        await Assertions.Expect(corps.Main).ToContainTextAsync("heeft aangekondigd zelf te vervolgen");
        await look();
    }

    /// <summary>A mailbox: asked by one, checked by a lawyer, agreed to by another.</summary>
    public static async Task AskMeansAsync(Visitor first, Visitor lawyer, Visitor second, string number, Func<Visitor, Task> look)
    {
        var url = first.Page.Url.Split('?')[0];
        await first.Page.GotoAsync(url + "/means/ask");
        await look(first);
        await first.Main.Locator("input[name=method][value=mailbox]").CheckAsync();
        await first.Main.Locator("#from").FillAsync(DateTime.UtcNow.ToString("yyyy-MM-dd"));
        await first.Main.Locator("#until").FillAsync(DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd"));
        await first.Main.Locator("#why").FillAsync("De berichten van die avond staan alleen in deze mailbox. Niemand heeft ze elders bewaard.");
        await Send(first);
        await lawyer.ComeAs("hr-lawyer", "staff/proportionality-requests");
        var request = lawyer.Main.Locator("section", new() { HasText = number });
        await look(lawyer);
        await request.Locator("textarea").FillAsync("Het middel staat in verhouding: één mailbox, één maand.");
        await request.Locator("button[value=yes]").ClickAsync();
        await Assertions.Expect(lawyer.Main).Not.ToContainTextAsync("De berichten van die avond");
        await second.Page.GotoAsync(url + "/means");
        await look(second);
        await second.Main.Locator("a[href$='/answer']").First.ClickAsync();
        await second.Main.Locator("input[name=answer][value=agree]").CheckAsync();
        await second.Main.Locator("#motive").FillAsync("Er is geen lichter middel.");
        await look(second);
        await Send(second);
        await Assertions.Expect(second.Main).ToContainTextAsync("Er is geen lichter middel.");
        await second.Page.GotoAsync(url);
    }

    public static async Task AmendAsync(Visitor corps, Func<Task> look)
    {
        var url = corps.Page.Url.Split('?')[0];
        await corps.Page.GotoAsync(url + "/mandate");
        await corps.Main.Locator("#conduct-0").FillAsync("Bij herhaling een collega buitensluiten, ook in de groepsapp.");
        await corps.Main.Locator("#motive").FillAsync("Een getuige vertelde over de groepsapp.");
        await Send(corps);
        await corps.Page.GotoAsync(url + "/versions");
        await look();
        await Assertions.Expect(corps.Main).ToContainTextAsync("Een getuige vertelde over de groepsapp.");
        await corps.Page.GotoAsync(url);
    }

    /// <summary>The timeline of the case that somebody has before them, and only what is about the report.</summary>
    public static async Task LookBackAsync(Visitor who, string title, Func<Task> look)
    {
        await who.Page.GotoAsync(CaseOf(who) + "/timeline");
        await Assertions.Expect(who.Main.Locator("h1")).ToHaveTextAsync(title);
        await look();
        await who.Main.Locator("#kind").SelectOptionAsync("report");
        await who.Main.Locator(".zl-filters button").ClickAsync();
        await Assertions.Expect(who.Main.Locator("#kind")).ToHaveValueAsync("report");
        await look();
    }

    /// <summary>The file for a court: who asks signs in first; what is missing is said, then the zip comes.</summary>
    public static async Task HandOutAsync(Visitor who, string account, Func<Task> look)
    {
        await who.SignInOn(account, CaseOf(who) + "/case-file");
        await look();
        await who.Main.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(who.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await look();
        await who.Main.Locator("#for").CheckAsync();
        await who.Main.Locator("#motive").FillAsync("Het beroep van degene om wie het gaat, zaak 26/123.");
        await who.Main.Locator("#looked").CheckAsync();
        var zip = await who.Page.RunAndWaitForDownloadAsync(() => who.Main.Locator("form button[type=submit]").ClickAsync());
        zip.SuggestedFilename.ShouldEndWith(".zip");
    }

    private static string CaseOf(Visitor who) => Regex.Match(who.Page.Url, "^.*/investigations/[0-9a-f-]{36}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    public static Task Send(Visitor who) => who.Main.Locator("form:has([name=version]) .utrecht-action-group button.utrecht-button--primary-action").First.ClickAsync();
}
