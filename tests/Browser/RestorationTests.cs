using Microsoft.Playwright;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Browser.Tests;

/// <summary>Recognition and restoration on the pages, from an anonymous report to the end: what helps is done, and stopping costs nothing.</summary>
public sealed class RestorationTests(BrowserSystem system)
{
    [Fact]
    public async Task What_helps_is_done_and_a_conversation_ends_without_a_trace_of_who_ended_it()
    {
        var found = new List<string>();
        var receipt = await system.FileAsync(category: "bullying");
        await using var desk = await system.Visit();
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(receipt.CaseNumber);
        await desk.DeclareNoInterest();
        await desk.Main.Locator("a[href$='/acknowledgement']").ClickAsync();
        await desk.Main.Locator("form:has(#text) button[type=submit]").ClickAsync();

        await using var worker = await system.Visit();
        await using var reporter = await system.Visit(width: 390);
        await worker.ComeAs(RestorationDay.Worker, RestorationDay.Cases);
        await RestorationDay.OfferAsync(worker, receipt.CaseNumber, () => Look(worker));

        await reporter.EnterCode(receipt.ReceiptCode);
        await Eventually.Holds(async () =>
        {
            await reporter.Page.ReloadAsync();
            (await reporter.Main.Locator("#restoration").CountAsync()).ShouldBe(1);
        });
        await Look(reporter);
        await RestorationDay.AcceptAsync(reporter, () => Look(reporter));

        await worker.Page.ReloadAsync();
        await Assertions.Expect(worker.Main).ToContainTextAsync(RestorationDay.Helps);
        await RestorationDay.ProposeAsync(worker, "apology", () => Look(worker));
        await RestorationDay.ProposeAsync(worker, "restorativeConversation", () => Task.CompletedTask);
        await RestorationDay.AnswerAsync(reporter, 1, "yes", () => Look(reporter));
        await RestorationDay.AnswerAsync(reporter, 2, "yes", () => Look(reporter));
        await RestorationDay.AnswerAsync(reporter, 2, "no", () => Look(reporter));
        await RestorationDay.CarryOutAsync(worker, () => Look(worker));
        await Assertions.Expect(worker.Main.Locator("article[aria-labelledby=measure-2]")).ToContainTextAsync("Gaat niet door");
        await RestorationDay.EvaluateAsync(reporter, () => Look(reporter));

        await worker.Page.ReloadAsync();
        await Assertions.Expect(worker.Main).ToContainTextAsync(RestorationDay.Found);
        await ConsultationDay.DoNextAsync(worker);
        await Look(worker);
        await RestorationDay.TellAsync(reporter, () => Look(reporter));
        found.ShouldBeEmpty();
        new[] { desk, worker, reporter }.SelectMany(v => v.Complaints).ShouldBeEmpty();

        async Task Look(Visitor who)
        {
            found.AddRange(await AccessibilityTests.Violations(who));
            found.AddRange(await who.OutOfOrder());
            if (await who.ScrollsSideways())
            {
                found.Add($"{who.Page.Url} scrolls sideways");
            }
        }
    }
}
