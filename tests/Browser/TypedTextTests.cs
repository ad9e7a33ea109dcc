using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What an officer typed is never lost: not when somebody else was faster, not when the session ended.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class TypedTextTests(BrowserSystem system)
{
    private const string Typed = "Een lange notitie die niemand twee keer wil typen.\nMet een tweede regel.";

    [Fact]
    public async Task When_somebody_else_changed_the_case_the_text_stands_beside_the_new_state()
    {
        await using var officer = await At("notes");
        await officer.Main.Locator("#text").FillAsync(Typed);

        var beside = await officer.Page.Context.NewPageAsync();
        await beside.GotoAsync(officer.Page.Url);
        await beside.Locator("#text").FillAsync("Deze was eerder.");
        await beside.Locator("main form:has(#text) button").ClickAsync();
        await beside.GetByText("Deze was eerder.").WaitForAsync();

        var answer = await officer.Page.RunAndWaitForResponseAsync(() => officer.GoOn(), r => r.Request.Method == "POST");
        answer.Status.ShouldBe(412);
        await Assertions.Expect(officer.Page.Locator("[role=alert]")).ToContainTextAsync("Iemand anders wijzigde deze zaak");
        await Assertions.Expect(officer.Main).ToContainTextAsync("Deze was eerder.");
        await Assertions.Expect(officer.Main.Locator("#text")).ToHaveValueAsync(Typed);
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator(".zl-thread")).ToContainTextAsync("Met een tweede regel.");
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_refused_and_keeps_the_reasoning()
    {
        await using var officer = await system.Visit();
        await OfficersDay.Begin(officer, await OfficersDay.Reported(system, category: "bullying"));
        await OfficersDay.Assess(officer);
        await officer.Page.ReloadAsync();
        await OfficersDay.Next(officer, "decision");
        await officer.Main.Locator("input[name=outcomes][value=mediation]").CheckAsync();
        await officer.Main.Locator("#reasonCode").SelectOptionAsync("factsPlausible");
        await officer.Main.Locator("#reason").FillAsync(Typed);

        var beside = await officer.Beside();
        await beside.Page.GotoAsync(officer.Page.Url.Replace("/decision", "", StringComparison.Ordinal));
        await OfficersDay.Propose(beside, "exploratoryInquiry");

        var answer = await officer.Page.RunAndWaitForResponseAsync(() => officer.GoOn(), r => r.Request.Method == "POST");
        answer.Status.ShouldBe(412);
        await Assertions.Expect(officer.Page.Locator("[role=alert]")).ToContainTextAsync("Iemand anders wijzigde deze zaak");
        await Assertions.Expect(officer.Main.Locator("#reason")).ToHaveValueAsync(Typed);
        await Assertions.Expect(officer.Main.Locator("input[name=outcomes][value=mediation]")).ToBeCheckedAsync();
        await beside.Page.ReloadAsync();
        await Assertions.Expect(beside.Main.Locator("#made")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_session_ended_the_text_is_sent_after_signing_in_again(bool script)
    {
        await using var officer = await At("notes", script);
        var url = officer.Page.Url;
        await officer.Main.Locator("#text").FillAsync(Typed);
        await officer.Page.Context.ClearCookiesAsync();
        await officer.GoOn();

        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("uw tekst is er nog");
        (await officer.Page.ContentAsync()).ShouldNotContain("lange notitie");
        officer.Page.Url.ShouldBe(url);
        (await officer.Page.Context.CookiesAsync()).ShouldBeEmpty();
        if (script)
        {
            (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
        }

        // Too early, and as somebody else: it stays sealed.
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator("[name=kept]")).ToHaveCountAsync(1);
        await SignInBeside(officer, "triage.zwb");
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator("[name=kept]")).ToHaveCountAsync(1);
        (await officer.Page.ContentAsync()).ShouldNotContain("lange notitie");

        await officer.Page.Context.ClearCookiesAsync();
        await SignInBeside(officer, "triage.ams");
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator(".zl-thread")).ToContainTextAsync("Met een tweede regel.");
    }

    [Fact]
    public async Task A_form_that_was_wrong_comes_back_with_its_errors_after_signing_in_again()
    {
        await using var officer = await At("severity");
        await officer.Main.Locator("input[name=harm][value='3']").CheckAsync();
        await officer.Main.Locator("#explanation").FillAsync(Typed);
        await officer.Page.Context.ClearCookiesAsync();
        await officer.GoOn();
        await SignInBeside(officer, "triage.ams");
        await officer.GoOn();

        await Assertions.Expect(officer.Page.Locator(".zl-error-summary li")).ToHaveCountAsync(5);
        await Assertions.Expect(officer.Main.Locator("input[name=harm][value='3']")).ToBeCheckedAsync();
        await Assertions.Expect(officer.Main.Locator("#explanation")).ToHaveValueAsync(Typed);
    }

    /// <summary>An officer on a page of a case of their own.</summary>
    private async Task<Visitor> At(string page, bool script = true)
    {
        var number = await OfficersDay.Reported(system);
        var officer = await system.Visit(1280, "nl", script);
        await OfficersDay.Begin(officer, number);
        await officer.Page.GotoAsync($"{officer.Page.Url.Split('?')[0]}/{page}");
        await officer.Main.Locator("form:has([name=version])").First.WaitForAsync();
        return officer;
    }

    private static async Task SignInBeside(Visitor officer, string account)
    {
        var beside = await officer.Page.RunAndWaitForPopupAsync(() => officer.Main.Locator("a[target=_blank]").ClickAsync());
        await beside.Locator($"button[value='{account}']").ClickAsync();
        await beside.Locator("main h1").WaitForAsync();
        await beside.WaitForURLAsync("**/staff/signed-in");
        await beside.CloseAsync();
    }
}
