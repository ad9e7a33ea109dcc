using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps of recognition and restoration, each on the pages for it: those of a worker, and those of a reporter on a phone.</summary>
internal static class RestorationDay
{
    public const string Cases = "staff/restoration";
    public const string Worker = "restoration-worker.ams";
    public const string Page = "my-report/restoration";
    public const string Offered = "Wij horen graag wat u nu zou helpen. Neem er de tijd voor.";
    public const string Helps = "Dat mijn chef zegt dat dit niet had mogen gebeuren.";
    public const string Proposed = "De teamchef biedt excuses aan, in een gesprek met u.";
    public const string Found = "Het luchtte op dat iemand het zei.";

    /// <summary>The worker takes the case, says that there is no interest, and offers.</summary>
    public static async Task OfferAsync(Visitor worker, string number, Func<Task> look)
    {
        await look();
        await worker.OpenCase(number);
        await look();
        await worker.TakeInHandling();
        await look();
        await worker.DeclareNoInterest();
        await ConsultationDay.LookNextAsync(worker);
        await worker.Main.Locator("#text").FillAsync("Te kort");
        await InvestigatorsDay.Send(worker);
        await Assertions.Expect(worker.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await worker.Main.Locator("#text").FillAsync(Offered);
        await look();
        await InvestigatorsDay.Send(worker);
        await DoneAsync(worker);
        await look();
    }

    /// <summary>With the way from the own report: yes, and what would help.</summary>
    public static async Task AcceptAsync(Visitor reporter, Func<Task> look)
    {
        await reporter.Main.Locator("#restoration a").ClickAsync();
        await reporter.At(Page);
        await Assertions.Expect(reporter.Main).ToContainTextAsync(Offered);
        await look();
        await reporter.Main.Locator("button[name=accepts][value=yes]").ClickAsync();
        await DoneAsync(reporter);
        await look();
        await reporter.Main.Locator("a[href$='/needs']").ClickAsync();
        await reporter.At(Page + "/needs");
        await reporter.GoOn();
        await Assertions.Expect(reporter.Page.Locator(".zl-error-summary")).ToBeVisibleAsync();
        await reporter.Main.Locator("#text").FillAsync(Helps);
        await look();
        await reporter.GoOn();
        await DoneAsync(reporter);
    }

    public static async Task ProposeAsync(Visitor worker, string kind, Func<Task> look)
    {
        await worker.Main.Locator("a[href$='/measure']").First.ClickAsync();
        await worker.Main.Locator("#kind").SelectOptionAsync(kind);
        await worker.Main.Locator("#text").FillAsync(Proposed);
        await look();
        await InvestigatorsDay.Send(worker);
        await DoneAsync(worker);
        await look();
    }

    /// <summary>The reporter says yes to a measure, or ends it.</summary>
    /// <param name="agrees"><c>yes</c> or <c>no</c>.</param>
    public static async Task AnswerAsync(Visitor reporter, int measure, string agrees, Func<Task> look)
    {
        await reporter.Open(Page);
        await reporter.Main.Locator($"a[href$='/measures/{measure}']").ClickAsync();
        await reporter.At($"{Page}/measures/{measure}");
        await look();
        await reporter.Main.Locator($"button[name=agrees][value={agrees}]").ClickAsync();
        await DoneAsync(reporter);
        await look();
    }

    public static async Task CarryOutAsync(Visitor worker, Func<Task> look)
    {
        await worker.Page.ReloadAsync();
        await ConsultationDay.LookNextAsync(worker);
        await worker.Main.Locator("#byRole").SelectOptionAsync("leader");
        await worker.Main.Locator("#text").FillAsync("De teamchef bood excuses aan in een gesprek.");
        await look();
        await InvestigatorsDay.Send(worker);
        await DoneAsync(worker);
        await look();
    }

    /// <summary>How the measure was, and all of it.</summary>
    public static async Task EvaluateAsync(Visitor reporter, Func<Task> look)
    {
        foreach (var form in new[] { "/evaluation/1", "/evaluation" })
        {
            await reporter.Open(Page);
            await look();
            await reporter.Main.Locator($"a[href$='{form}']").ClickAsync();
            await reporter.At(Page + form);
            await reporter.Choose("4");
            await reporter.Main.Locator("#text").FillAsync(Found);
            await look();
            await reporter.GoOn();
            await DoneAsync(reporter);
        }

        await look();
    }

    /// <summary>Something was decided about the work: the reporter notes it, and is asked at once.</summary>
    public static async Task TellAsync(Visitor reporter, Func<Task> look)
    {
        await reporter.Open(Page + "/personnel-action");
        await look();
        await reporter.Choose("dutyChange");
        await reporter.Main.Locator("#on").FillAsync("2026-01-12");
        await reporter.GoOn();
        await DoneAsync(reporter);
        await look();
        await reporter.Main.Locator("a[href*='/check/']").First.ClickAsync();
        await look();
        await reporter.Choose("something");
        await reporter.Main.Locator("#text").FillAsync("Sinds mijn melding heb ik alleen nog nachten.");
        await reporter.GoOn();
        await DoneAsync(reporter);
        await look();
    }

    public static Task DoneAsync(Visitor who) => Assertions.Expect(who.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
}
