using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps that a lawyer takes with a case that is weighed, each on the pages for it.</summary>
internal static class LawyersDay
{
    public const string List = "staff/sanctioning";
    public const string Revised = "Ook na het gesprek van juni ging het door. De stukken laten dat zien.";
    private const string Reasons = "De stukken wijzen dezelfde kant op, en het eigen verhaal ook.";

    /// <returns>The address of the case.</returns>
    public static async Task<string> TakeAsync(Visitor lawyer, string account, string number, Func<Task> look)
    {
        await lawyer.ComeAs(account, List);
        await lawyer.FindCase(number);
        await look();
        await lawyer.OpenCase(number);
        await look();
        await lawyer.TakeInHandling();
        await look();
        await lawyer.DeclareNoInterest();
        await Assertions.Expect(lawyer.Main.Locator("#people")).ToBeVisibleAsync();
        await look();
        return lawyer.Page.Url.Split('?')[0];
    }

    /// <summary>What is next is on top of every page.</summary>
    public static Task GoOnAsync(Visitor lawyer) => lawyer.Main.Locator(".zl-next .utrecht-button-link--primary-action").ClickAsync();

    public static async Task AnswerAsync(Visitor lawyer, string answer, string pieces, string reasons = Reasons)
    {
        await lawyer.Main.Locator($"input[name=answer][value={answer}]").CheckAsync();
        await lawyer.Main.Locator("#reasons").FillAsync(reasons);
        await lawyer.Main.Locator("#pieces").FillAsync(pieces);
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
    }

    public static async Task WeighAsync(Visitor lawyer, Func<Task> look)
    {
        await GoOnAsync(lawyer);
        await look();
        await lawyer.Main.Locator("input[name=severity][value=serious]").CheckAsync();
        await lawyer.Main.Locator("input[name=repeated][value=yes]").CheckAsync();
        await lawyer.Main.Locator("#reasons").FillAsync("Het raakte een collega wekenlang, waar anderen bij waren.");
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Main.Locator(".zl-range .in").First).ToBeVisibleAsync();
        await look();
    }

    /// <summary>One for less, one for more; the second is withdrawn.</summary>
    public static async Task FactorsAsync(Visitor lawyer, Func<Task> look)
    {
        foreach (var (kind, code) in new[] { ("mitigating", "acknowledges"), ("aggravating", "group") })
        {
            await lawyer.Main.Locator($"a[href$='/factors/{kind}']").ClickAsync();
            await look();
            await lawyer.Main.Locator($"input[name=code][value={code}]").CheckAsync();
            await lawyer.Main.Locator("#reasons").FillAsync("Dat blijkt uit het verslag van het gesprek, I-1.");
            await InvestigatorsDay.Send(lawyer);
        }

        await look();
        await lawyer.Main.Locator("a[href$='/factors/2/withdrawal']").ClickAsync();
        await look();
        await lawyer.Main.Locator("#motive").FillAsync("Dat was iemand anders.");
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Main.Locator("a[href$='/factors/2/withdrawal']")).ToHaveCountAsync(0);
    }

    /// <summary>The second step is answered anew; what was answered before stays.</summary>
    public static async Task ReviseAsync(Visitor lawyer, Func<Task> look)
    {
        await lawyer.Main.Locator("a[href$='/steps/conductEstablished']").ClickAsync();
        await Assertions.Expect(lawyer.Main.Locator("#reasons")).ToHaveValueAsync(Reasons);
        await look();
        await AnswerAsync(lawyer, "partly", "I-1", Revised);
        var step = lawyer.Main.Locator("#step-2");
        await Assertions.Expect(step).ToContainTextAsync(Revised);
        await step.Locator("summary").ClickAsync();
        await Assertions.Expect(step.GetByText(Reasons)).ToBeVisibleAsync();
    }

    /// <summary>The report of the investigation, as a file, after a fresh sign-in.</summary>
    public static async Task ReadReportAsync(Visitor lawyer, string account, string url, Func<Task> look)
    {
        await lawyer.SignInOn(account, url + "/report");
        await look();
        var file = await lawyer.Page.RunAndWaitForDownloadAsync(() => lawyer.Main.Locator("a[href*='handler=File']").ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".pdf");
    }

    /// <summary>On the page of comparable cases, of which there are none yet: why is said.</summary>
    public static async Task CompareAsync(Visitor lawyer)
    {
        await lawyer.Main.Locator("#motive").FillAsync("Het register kent nog geen uitspraak die hierop lijkt.");
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Main.Locator("#comparators ~ p").First).ToContainTextAsync("Het register kent nog geen uitspraak");
    }
}
