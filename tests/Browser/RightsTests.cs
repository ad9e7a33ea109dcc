using Microsoft.Playwright;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>Somebody is told that their conduct is investigated, and reads on a page of their own what that means; both sides are asked how they are doing.</summary>
public sealed class RightsTests(BrowserSystem system)
{
    private const string Accused = "employee.zwb";
    private const string Unknown = "Een collega van elders";

    /// <summary>Each of them at another width, in another language, by another light.</summary>
    [Theory]
    [InlineData("nl", 1280, ColorScheme.Light, "nl", 390, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Dark, "en", 1280, ColorScheme.Dark)]
    public async Task Whoever_it_is_about_is_told_and_has_a_page_of_their_own(
        string language, int width, ColorScheme scheme, string ownLanguage, int ownWidth, ColorScheme ownScheme)
    {
        var (number, id) = await UnderWayAsync();
        var found = new List<string>();
        await using var investigator = await system.Visit(width, language, scheme: scheme);
        await using var accused = await system.Visit(ownWidth, ownLanguage, scheme: ownScheme);
        await accused.ComeAs(Accused, "staff/own-investigations");
        await Assertions.Expect(accused.Main).Not.ToContainTextAsync(number);
        await Look(accused);

        await investigator.ComeAs("ltio", "staff/investigations");
        await investigator.OpenCase(number);
        await Look(investigator);
        await investigator.Main.Locator(".zl-next a[href$='/notices']").ClickAsync();
        await investigator.Main.Locator("#untold").WaitForAsync();
        await Look(investigator);
        await TellAsync(investigator, () => Look(investigator));
        await DeferAsync(investigator, id, () => Look(investigator));
        await AskAsync(investigator, id, () => Look(investigator));

        await accused.Page.ReloadAsync();
        await Look(accused);
        await accused.Main.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Assertions.Expect(accused.Main).ToContainTextAsync("In gewone woorden: u zou een collega hebben buitengesloten.");
        await Assertions.Expect(accused.Main).Not.ToContainTextAsync(Unknown);
        await Look(accused);
        await accused.Main.Locator("a[href$='/counsel']").ClickAsync();
        await Look(accused);
        await accused.Main.Locator("#name").FillAsync("mr. A. Bakker");
        await accused.GoOn();
        await Assertions.Expect(accused.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await Assertions.Expect(accused.Main).ToContainTextAsync("mr. A. Bakker");
        await investigator.Page.GotoAsync($"/{language}/staff/investigations/{id}/notices");
        await Assertions.Expect(investigator.Main).ToContainTextAsync("mr. A. Bakker");

        found.ShouldBeEmpty();
        investigator.Complaints.Concat(accused.Complaints).ShouldBeEmpty();

        async Task Look(Visitor who)
        {
            found.AddRange(await AccessibilityTests.Violations(who));
            if (await who.ScrollsSideways())
            {
                found.Add($"{who.Page.Url} scrolls sideways");
            }
        }
    }

    [Fact]
    public async Task Nobody_else_finds_the_page_and_whoever_it_is_about_finds_nothing_else_of_the_case()
    {
        var (_, id) = await UnderWayAsync();
        await new Investigating(system.System.ClientAs).SendAsync("ltio", id, "notices", new NotifySubject([1], "In gewone woorden: u zou een collega hebben buitengesloten."));
        foreach (var account in new[] { "ltio", "corps", "employee.ams", "unit-head.zwb" })
        {
            await using var other = await system.Visit();
            await other.ComeAs(account, "staff/own-investigations");
            foreach (var page in new[] { "", "/counsel", "/response" })
            {
                (await other.Page.GotoAsync($"/nl/staff/own-investigations/{id}{page}"))!.Status.ShouldBe(404);
            }
        }

        await using var accused = await system.Visit(390);
        await accused.ComeAs(Accused, "staff/own-investigations");
        (await accused.Page.GotoAsync($"/nl/staff/own-investigations/{id}"))!.Status.ShouldBe(200);
        foreach (var page in new[] { "", "/notices", "/welfare-checks", "/evidence", "/interviews" })
        {
            (await accused.Page.GotoAsync($"/nl/staff/investigations/{id}{page}"))!.Status.ShouldBe(404);
        }
    }

    /// <summary>Charge 1 is about somebody who can sign in, charge 2 about somebody in no directory.</summary>
    private async Task<(string Number, Guid Id)> UnderWayAsync()
    {
        var (receipt, investigating) = (await InvestigatorsDay.AskedAsync(system), new Investigating(system.System.ClientAs));
        var mandate = Investigating.Mandate with
        {
            Charges = [new(null, Accused, "Bij herhaling een collega buitensluiten tijdens de briefing."), new(null, Unknown, "Ervan weten en er niemand iets over zeggen.")],
        };
        await investigating.StaffAsync("corps", receipt.ReportId, mandate, "ltio", "ltio2");
        await investigating.SendAsync(
            "ltio", receipt.ReportId, "plans", new WritePlan([new(null, "Met de collega's van de ploeg praten.", "ltio", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(14))]));
        return (receipt.CaseNumber, receipt.ReportId);
    }

    /// <summary>The proposal is put in words of their own; a form that is too short keeps what was typed.</summary>
    private static async Task TellAsync(Visitor investigator, Func<Task> look)
    {
        await investigator.Main.Locator("a[href$='/tell?charge=1']").ClickAsync();
        await look();
        await investigator.Main.Locator("#text").FillAsync("Te kort.");
        await Send(investigator);
        await Assertions.Expect(investigator.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await look();
        await investigator.Main.Locator("button[name=renew]").ClickAsync();
        await Assertions.Expect(investigator.Main.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("1\\. Bij herhaling een collega buitensluiten"));
        await investigator.Main.Locator("#text").FillAsync("In gewone woorden: u zou een collega hebben buitengesloten.\n\nEr staat nog niets vast.");
        await Send(investigator);
        await Assertions.Expect(investigator.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await look();
    }

    private static async Task DeferAsync(Visitor investigator, Guid id, Func<Task> look)
    {
        await investigator.Main.Locator("a[href*='extend=notice']").ClickAsync();
        await Assertions.Expect(investigator.Main.Locator("#by-notice")).ToBeVisibleAsync();
        await look();
        await investigator.Main.Locator("#by-notice").FillAsync("2");
        await investigator.Main.Locator("#reasonCode-notice").SelectOptionAsync("investigationAtRisk");
        await investigator.Main.Locator("#motive-notice").FillAsync("Wie het is, moet eerst nog vaststaan.");
        await investigator.Main.Locator("form:has(#by-notice) button[type=submit]").ClickAsync();
        await investigator.Page.Locator("footer").First.WaitForAsync();
        await investigator.Page.GotoAsync($"/{investigator.Language}/staff/investigations/{id}/notices");
        await Assertions.Expect(investigator.Main).ToContainTextAsync(investigator.Language == "nl" ? "één keer uitgesteld" : "deferred once");
        await Assertions.Expect(investigator.Main).ToContainTextAsync(Unknown);
    }

    private static async Task AskAsync(Visitor investigator, Guid id, Func<Task> look)
    {
        await investigator.Page.GotoAsync($"/{investigator.Language}/staff/investigations/{id}/welfare-checks");
        await look();
        await investigator.Page.GotoAsync(investigator.Page.Url + "/note?notice=1");
        await look();
        await investigator.Main.Locator("input[name=help][value=yes]").CheckAsync();
        await investigator.Main.Locator("#text").FillAsync("Slaapt slecht. De bedrijfsarts belt morgen.");
        await Send(investigator);
        await Assertions.Expect(investigator.Main).ToContainTextAsync("Slaapt slecht. De bedrijfsarts belt morgen.");
        await look();
    }

    private static Task Send(Visitor who) => who.Main.Locator("form:has([name=version]) .utrecht-action-group button.utrecht-button--primary-action").First.ClickAsync();
}
