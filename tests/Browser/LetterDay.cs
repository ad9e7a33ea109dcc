using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps of whoever decides with a letter: they read it, change one sentence, sign it, and fetch the file.</summary>
internal static class LetterDay
{
    public const string Sentence = "Ik nodig u uit voor een gesprek hierover, op een dag die u past.";

    /// <summary>From the page of the matter, where the letter is the next step, to the page of the signed letter.</summary>
    public static async Task ChangeAndSignAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await Assertions.Expect(authority.Main.Locator(".zl-sheet")).ToBeVisibleAsync();
        await look();
        await authority.Main.Locator("a[href$='/write']").ClickAsync();
        await look();
        var text = authority.Main.Locator("#text-0");
        await text.FillAsync($"{await text.InputValueAsync()}\n\n{Sentence}");
        await DecisionDay.SendAsync(authority);
        await Assertions.Expect(authority.Main.Locator(".zl-sheet")).ToContainTextAsync(Sentence);
        await look();
        await ConsultationDay.LookNextAsync(authority);
        await Assertions.Expect(authority.Main.Locator(".zl-sheet")).ToContainTextAsync(Sentence);
        await look();
        await DecisionDay.SendAsync(authority);
        await Assertions.Expect(authority.Main.Locator(".zl-hash")).ToBeVisibleAsync();
        await look();
    }

    /// <summary>The file, after a fresh sign-in; and back to the letter, from where it goes out.</summary>
    /// <param name="account">Of the authority.</param>
    public static async Task FetchAsync(Visitor authority, string account, Func<Task> look)
    {
        var letter = authority.Page.Url.Split('?')[0];
        await authority.SignInOn(account, letter + "/document");
        await look();
        var file = await authority.Page.RunAndWaitForDownloadAsync(() => authority.Main.Locator("a[href*='handler=File']").ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".pdf");
        await authority.Page.GotoAsync(letter);
    }

    /// <summary>Whom it is about fetches what was sent or made known to them.</summary>
    public static async Task FetchOwnAsync(Visitor accused, string kind)
    {
        var file = await accused.Page.RunAndWaitForDownloadAsync(() => accused.Main.Locator($"a[href$='kind={kind}']").ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".pdf");
    }
}
