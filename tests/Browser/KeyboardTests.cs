using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>From the front desk to the receipt with nothing but the keyboard; the focus can always be seen.</summary>
public sealed class KeyboardTests(BrowserSystem system)
{
    private const int MostTabs = 60;

    [Theory]
    [InlineData("nl", 390)]
    public async Task A_report_is_filed_with_the_keyboard_only(string language, int width)
    {
        await using var reporter = await system.Visit(width, language);
        await reporter.Open("");
        await reporter.Page.Keyboard.PressAsync("Tab");
        await reporter.Page.Keyboard.PressAsync("Enter");
        await TabTo(reporter, "a[href$='/report']");
        await reporter.Page.Keyboard.PressAsync("Enter");

        await Answer("report/name", "input[name=disclosure]", () => Arrow(reporter, "anonymous"));
        await Answer("report/subject", "input[name=category]", () => Arrow(reporter, "bullying"));
        await Answer("report/what", "#narrative", () => reporter.Page.Keyboard.TypeAsync("Met het toetsenbord geschreven."));
        await Answer("report/when", null, null);
        await Answer("report/where", "select#organisationalPart, input[name=organisationalPart]", () => reporter.Page.Keyboard.PressAsync("ArrowDown"));
        await Answer("report/who", null, null);
        await Answer("report/hope", "input[name=wishes]", () => reporter.Page.Keyboard.PressAsync("Space"));
        await Answer("report/contact", null, null);
        await Answer("report/check", null, null);
        await reporter.At("receipt");
        await Assertions.Expect(reporter.Page.Locator("#receipt-code")).ToBeVisibleAsync();

        async Task Answer(string path, string? field, Func<Task>? type)
        {
            await reporter.At(path);
            if (field is not null)
            {
                await TabTo(reporter, field);
                await type!();
            }

            await TabTo(reporter, "main button.utrecht-button--primary-action");
            await reporter.Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Moves through a group of radio buttons until the wanted one is chosen.</summary>
    private static async Task Arrow(Visitor reporter, string value)
    {
        await reporter.Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < MostTabs && !await Focused(reporter, $"input[value='{value}']:checked"); i++)
        {
            await reporter.Page.Keyboard.PressAsync("ArrowDown");
        }

        (await Focused(reporter, $"input[value='{value}']:checked")).ShouldBeTrue();
    }

    internal static async Task TabTo(Visitor reporter, string selector, int most = MostTabs)
    {
        for (var i = 0; i < most && !await Focused(reporter, selector); i++)
        {
            await reporter.Page.Keyboard.PressAsync("Tab");
            (await reporter.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none' || getComputedStyle(document.activeElement).boxShadow !== 'none'"))
                .ShouldBeTrue($"the focus cannot be seen at {reporter.Page.Url}");
        }

        (await Focused(reporter, selector)).ShouldBeTrue($"no way to {selector} at {reporter.Page.Url}");
    }

    internal static Task<bool> Focused(Visitor reporter, string selector) =>
        reporter.Page.EvaluateAsync<bool>("s => document.activeElement !== null && document.activeElement.matches(s)", selector);
}
