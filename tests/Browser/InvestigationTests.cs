using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>
/// An investigation over two units from its mandate to the final report: the corps, two investigators of the national team, a
/// lawyer, and an investigator of another desk who looks at the report.
/// </summary>
public sealed class InvestigationTests(BrowserSystem system)
{
    /// <summary>Each of them at another width, in another language, by another light.</summary>
    [Fact]
    public async Task The_corps_gives_the_mandate_and_the_national_team_brings_it_to_a_final_report()
    {
        var number = (await InvestigatorsDay.AskedAsync(system)).CaseNumber;
        var found = new List<string>();
        await using var corps = await system.Visit(1280, "en", scheme: ColorScheme.Dark);
        await using var first = await system.Visit(390, "nl");
        await using var second = await system.Visit(1280, "nl", scheme: ColorScheme.Dark);
        await using var lawyer = await system.Visit(390, "en");
        await using var reviewer = await system.Visit(1280, "en");

        await InvestigatorsDay.GiveMandateAsync(corps, number, () => Look(corps));
        await Look(corps);
        await InvestigatorsDay.StaffAsync(first, number, () => Look(first));
        await Look(first);
        await second.ComeAs("ltio2", "staff/investigations");
        await second.OpenCase(number);
        await Assertions.Expect(second.Main).ToContainTextAsync(InvestigatorsDay.Accused);
        await Look(second);
        await second.DeclareNoInterest();

        await InvestigatorsDay.PlanAsync(first, () => Look(first));
        await Look(first);
        await InvestigatorsDay.AddEvidenceAsync(first, second, Look);
        await InvestigatorsDay.InterviewAsync(second, () => Look(second));
        await InvestigatorsDay.ShareAsync(first, "ltio", () => Look(first));
        await InvestigatorsDay.AskMeansAsync(first, lawyer, second, number, Look);
        await Look(second);

        await InvestigatorsDay.AmendAsync(corps, () => Look(corps));
        await Look(corps);
        await InvestigatorsDay.TellAsync(second, () => Look(second));
        await InvestigatorsDay.ReportAsync(first, second.Page.Url.Split('?')[0] + "/report", () => Look(first));
        await InvestigatorsDay.ReviewAsync(reviewer, number, () => Look(reviewer));
        await InvestigatorsDay.FinaliseAsync(second, () => Look(second));
        await corps.Page.GotoAsync(corps.Page.Url.Split('?')[0] + "/report");
        await Assertions.Expect(corps.Main).ToContainTextAsync("SHA-256");
        await Look(corps);
        await InvestigatorsDay.LookBackAsync(corps, "Timeline", () => Look(corps));
        await InvestigatorsDay.LookBackAsync(first, "Tijdlijn", () => Look(first));
        await InvestigatorsDay.HandOutAsync(second, "ltio2", () => Look(second));
        await InvestigatorsDay.HandOutAsync(first, "ltio", () => Look(first));
        found.ShouldBeEmpty();
        new[] { corps, first, second, lawyer, reviewer }.SelectMany(v => v.Complaints).ShouldBeEmpty();

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
    public async Task Forms_keep_what_was_typed_and_others_find_nothing()
    {
        var number = (await InvestigatorsDay.AskedAsync(system)).CaseNumber;
        await using var corps = await system.Visit();
        await corps.ComeAs("corps", "staff/investigations");
        await corps.OpenCase(number);
        var url = corps.Page.Url.Split('?')[0];
        await OfficersDay.Next(corps, "mandate");
        await corps.Main.Locator("#person-0").FillAsync(InvestigatorsDay.Accused);
        await corps.Main.Locator("button[name=add]").ClickAsync();
        await corps.Main.Locator("#conduct-1").FillAsync("Keek toe en zei er niemand iets van.");
        await InvestigatorsDay.Send(corps);

        await Assertions.Expect(corps.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(corps.Main.Locator("#person-0")).ToHaveValueAsync(InvestigatorsDay.Accused);
        await Assertions.Expect(corps.Main.Locator("#conduct-1")).ToHaveValueAsync("Keek toe en zei er niemand iets van.");
        (await AccessibilityTests.Violations(corps)).ShouldBeEmpty();
        foreach (var account in new[] { "unit-head.ams", "investigator.ams", "unit-head.zwb" })
        {
            await using var other = await system.Visit();
            // One of the pages asks whoever signed in long ago to do so again, before it says anything.
            await other.SignIn(account, "staff/investigations");
            foreach (var page in new[] { "", "/mandate", "/staffing", "/plan", "/evidence", "/interviews", "/means", "/versions", "/prosecutor", "/prosecutor/share", "/prosecutor/disclosures/1", "/stop", "/notices", "/welfare-checks", "/report", "/report/write" })
            {
                new[] { 403, 404 }.ShouldContain((await other.Page.GotoAsync(url + page))!.Status, $"{account}: {page}");
            }
        }
    }

    [Fact]
    public async Task The_corps_leaves_it_to_the_prosecutor()
    {
        var number = (await InvestigatorsDay.AskedAsync(system)).CaseNumber;
        await using var corps = await system.Visit();
        await InvestigatorsDay.GiveMandateAsync(corps, number, () => Task.CompletedTask);
        await InvestigatorsDay.StopAsync(corps, async () => (await AccessibilityTests.Violations(corps)).ShouldBeEmpty());
        corps.Complaints.ShouldBeEmpty();
    }
}
