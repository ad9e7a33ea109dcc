using Microsoft.Playwright;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>The report of an investigation is saved while it is written, and no word of it is lost: not without a connection, not when the session ended, not when somebody else was faster.</summary>
public sealed class ReportEditorTests(BrowserSystem system)
{
    private const string Summary = "Er zijn berichten gestuurd in een groepsapp.";
    private const string More = Summary + " Wie ze stuurde, staat niet vast.";

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_also_after_a_lost_connection_and_a_session_that_ended()
    {
        await using var writer = await AtAsync(await StaffedAsync(), "ltio", 390);
        var (summary, said) = (writer.Main.Locator("#summary"), writer.Main.Locator("#saving-said"));
        await Assertions.Expect(said).ToHaveTextAsync("Nog niets bewaard");
        await summary.FillAsync(Summary);
        await Assertions.Expect(said).ToContainTextAsync("Bewaard om");
        (await AccessibilityTests.Violations(writer)).ShouldBeEmpty();
        (await writer.ScrollsSideways()).ShouldBeFalse();
        writer.Complaints.ShouldBeEmpty();

        await writer.Page.Context.SetOfflineAsync(true);
        await summary.FillAsync(More);
        await SaveAsync(writer);
        await Assertions.Expect(said).ToContainTextAsync("Geen verbinding");
        await Assertions.Expect(summary).ToHaveValueAsync(More);
        await writer.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(said).ToContainTextAsync("Bewaard om");

        await writer.Page.Context.ClearCookiesAsync();
        await summary.FillAsync(Summary);
        await SaveAsync(writer);
        await Assertions.Expect(said).ToContainTextAsync("U bent uitgelogd");
        (await AccessibilityTests.Violations(writer)).ShouldBeEmpty();
        var beside = await writer.Page.RunAndWaitForPopupAsync(() => writer.Main.Locator("#saving-sign-in").ClickAsync());
        await beside.Locator("button[value='ltio']").ClickAsync();
        await Assertions.Expect(beside).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/signed-in$"), new() { Timeout = BrowserSystem.Patience });
        await beside.CloseAsync();
        await Assertions.Expect(said).ToContainTextAsync("Bewaard om", new() { Timeout = BrowserSystem.Patience });
        await writer.Page.ReloadAsync();
        await Assertions.Expect(summary).ToHaveValueAsync(Summary);
    }

    [Fact]
    public async Task When_somebody_else_saved_meanwhile_both_texts_stand_beside_each_other()
    {
        var caseId = await StaffedAsync();
        await using var one = await AtAsync(caseId, "ltio", 1280);
        await using var other = await AtAsync(caseId, "ltio2", 390);
        await other.Main.Locator("#summary").FillAsync(More);
        await other.Main.Locator("#course").FillAsync("Er waren drie gesprekken.");
        await SaveAsync(other);
        await Assertions.Expect(other.Main.Locator("#saving-said")).ToContainTextAsync("Bewaard om");

        await one.Main.Locator("#summary").FillAsync(Summary);
        await Assertions.Expect(one.Main.Locator("#saving-said")).ToContainTextAsync("Iemand anders bewaarde het rapport");
        await Assertions.Expect(one.Main.Locator("#summary")).ToHaveValueAsync(Summary);
        await one.Main.Locator("#saving-compare").ClickAsync();
        await Assertions.Expect(one.Main).ToContainTextAsync(More);
        await Assertions.Expect(one.Main.Locator("#summary")).ToHaveValueAsync(Summary);
        (await AccessibilityTests.Violations(one)).ShouldBeEmpty();

        await one.Main.Locator("button[name=take][value=course]").ClickAsync();
        await Assertions.Expect(one.Main.Locator("#course")).ToHaveValueAsync("Er waren drie gesprekken.");
        await Assertions.Expect(one.Main.Locator("#summary")).ToHaveValueAsync(Summary);
        await SaveAsync(one);
        await Assertions.Expect(one.Main.Locator("#saving-said")).ToContainTextAsync("Bewaard om");
        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Main.Locator("#summary")).ToHaveValueAsync(Summary);
        await Assertions.Expect(other.Main.Locator("#course")).ToHaveValueAsync("Er waren drie gesprekken.");
        one.Complaints.Concat(other.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_its_button_saves_it_and_what_lacks_is_told()
    {
        await using var writer = await AtAsync(await StaffedAsync(), "ltio", 1280, script: false);
        await writer.Main.Locator("#reasoning-1").FillAsync("Daarom moet er ontslag volgen, zo zeggen wij na dit hele onderzoek.");
        await writer.Main.Locator("input[name=finding-1][value=established]").CheckAsync();
        await writer.Main.Locator("button[name=add]").ClickAsync();
        await writer.Main.Locator("#words-0").FillAsync("de lange");
        await SaveAsync(writer);
        await Assertions.Expect(writer.Main.Locator(".zl-error-summary")).ToContainTextAsync("kies wie ze niet ziet");
        await writer.Main.Locator("input[name='masks[0].readers'][value=reporter]").CheckAsync();
        await SaveAsync(writer);
        await Assertions.Expect(writer.Main.Locator("[data-faults=charge-1]")).ToContainTextAsync("niet wat er moet volgen");
        await Assertions.Expect(writer.Main.Locator("#words-0")).ToHaveValueAsync("de lange");
        await Assertions.Expect(writer.Main.Locator("#saving")).ToBeHiddenAsync();
    }

    private static Task SaveAsync(Visitor writer) => writer.Main.Locator("form .utrecht-action-group button.utrecht-button--primary-action").Last.ClickAsync();

    /// <summary>Two of the national team investigate it and declared to have no interest.</summary>
    private async Task<Guid> StaffedAsync()
    {
        var receipt = await InvestigatorsDay.AskedAsync(system);
        await new Investigating(system.System.ClientAs).StaffAsync("corps", receipt.ReportId, "ltio", "ltio2");
        return receipt.ReportId;
    }

    private async Task<Visitor> AtAsync(Guid caseId, string account, int width, bool script = true)
    {
        var visitor = await system.Visit(width, "nl", script);
        await visitor.ComeAs(account, $"staff/investigations/{caseId}/report/write");
        return visitor;
    }
}
