using Microsoft.Playwright;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Browser.Tests;

/// <summary>What an officer, an expert and a second assessor do in a case, step by step, as people do.</summary>
internal static class OfficersDay
{
    public const string Why = "De melder vertelt dit concreet en met data.";

    /// <summary>A report about discrimination in Amsterdam; its number.</summary>
    public static async Task<string> Reported(BrowserSystem system, string language = "nl", string category = "discrimination") =>
        (await system.FileAsync(language, category: category)).CaseNumber;

    /// <summary>The officer has the case and may read it.</summary>
    public static async Task Begin(Visitor officer, string number, string account = "triage.ams")
    {
        await officer.ComeAs(account, "staff/triage");
        await officer.OpenCase(number);
        await officer.TakeInHandling();
        await officer.DeclareNoInterest();
        await officer.Main.Locator("#needed").WaitForAsync();
    }

    /// <summary>Everything that is weighed before the expert is asked.</summary>
    /// <param name="onEach">What to do on each page before its form is filled in.</param>
    public static async Task Assess(Visitor officer, Func<string, Task>? onEach = null, params string[] parts)
    {
        await Step("regimes", async () =>
        {
            await Check("regimes", "undesirableConduct");
            await Check("regimes", "integrity");
        });
        await Step("severity", async () =>
        {
            foreach (var factor in new[] { "harm", "power", "repetition", "group", "publicEffect", "vulnerability" })
            {
                await Check(factor, "2");
            }
        });
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = officer.Language == "nl" ? "Terug naar de zaak" : "Back to the case" }).ClickAsync();
        await Step("detriment-risk", () => Check("level", "high"));
        await Step("evidence-risk", async () =>
        {
            await Check("level", "medium");
            await Check("secureNow", "yes");
        });
        await Step("scope", async () =>
        {
            foreach (var part in parts)
            {
                await Check("parts", part);
            }

            await Check("leadership", "no");
            await Check("conflicted", "no");
        });

        async Task Step(string page, Func<Task> fill)
        {
            await Next(officer, page);
            await (onEach?.Invoke(page) ?? Task.CompletedTask);
            await fill();
            await officer.Main.Locator("#explanation").FillAsync(Why);
            await officer.GoOn();
            await officer.Page.WaitForURLAsync(url => !url.EndsWith("/" + page, StringComparison.Ordinal));
            await officer.Page.Locator("footer").First.WaitForAsync();
        }

        Task Check(string name, string value) => officer.Main.Locator($"input[name='{name}'][value='{value}']").CheckAsync();
    }

    /// <summary>The one button of the next step.</summary>
    public static async Task Next(Visitor officer, string page)
    {
        await officer.Main.Locator($".zl-next a[href$='/{page}']").ClickAsync();
        await officer.Main.Locator("form:has([name=version])").First.WaitForAsync();
    }

    /// <summary>Asks the expert on top of the list.</summary>
    /// <returns>The account that was asked.</returns>
    public static async Task<string> AskExpert(Visitor officer)
    {
        await Next(officer, "expert");
        var account = (await officer.Main.Locator("input[name=expert]").First.GetAttributeAsync("value"))!.Split('/')[1];
        await officer.Main.Locator("#question").FillAsync("Past dit bij wat u vaker ziet, en wat raadt u aan?");
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator("#advice")).ToBeVisibleAsync();
        return account;
    }

    /// <param name="onForm">What to do on the form before it is filled in.</param>
    public static async Task Advise(Visitor expert, string account, string number, Func<Task>? onForm = null)
    {
        await expert.ComeAs(account, "staff/advice");
        await expert.OpenCase(number);
        await expert.DeclareNoInterest();
        await Assertions.Expect(expert.Main).ToContainTextAsync("Er worden grappen gemaakt over mijn geloof.");
        await (onForm?.Invoke() ?? Task.CompletedTask);
        await expert.Main.Locator("#advice").FillAsync("Dit past bij een patroon dat wij vaker zien. Hoor ook de collega's.");
        await expert.Main.Locator("form[action$='handler=Advise'] button").ClickAsync();
        await expert.At("staff/advice");
    }

    public static async Task Propose(Visitor officer, string outcome, string? overrideMotive = null, Func<Task>? onForm = null)
    {
        await officer.Page.ReloadAsync();
        await Next(officer, "decision");
        await (onForm?.Invoke() ?? Task.CompletedTask);
        await officer.Main.Locator($"input[name=outcomes][value={outcome}]").CheckAsync();
        await officer.Main.Locator("#reasonCode").SelectOptionAsync("factsPlausible");
        await officer.Main.Locator("#reason").FillAsync("Het verhaal is concreet en past bij wat eerder is gemeld.");
        if (overrideMotive is not null)
        {
            await officer.Main.Locator("#overrideMotive").FillAsync(overrideMotive);
        }

        await officer.GoOn();
        await officer.Main.Locator("#proposal, #made").First.WaitForAsync();
    }

    /// <summary>The account of the second pair of eyes, by the name on the case.</summary>
    public static async Task<string> Second(Visitor officer)
    {
        var name = await officer.Main.Locator(".zl-case .zl-case__facts div").Last.Locator("dd").InnerTextAsync();
        return DevelopmentAccounts.All.First(a => a.Role == Roles.Triage && a.DisplayName == name).Name;
    }

    public static async Task Answer(Visitor second, string account, string number, string answer, Func<Task>? onForm = null)
    {
        await second.ComeAs(account, "staff/triage");
        await second.OpenCase(number);
        await second.DeclareNoInterest();
        await Next(second, "agreement");
        await (onForm?.Invoke() ?? Task.CompletedTask);
        await second.Main.Locator($"input[name=answer][value={answer}]").CheckAsync();
        await second.Main.Locator("#motive").FillAsync("De onderbouwing is helder en volledig.");
        await second.GoOn();
        await second.At("staff/triage");
    }
}
