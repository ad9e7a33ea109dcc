using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>axe on every page (WCAG 2.0 to 2.2, A and AA, and best practices), with everything that folds unfolded.</summary>
public sealed class AccessibilityTests(BrowserSystem system)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string[] InfoPages = ["privacy", "accessibility", "other-places", "contact", "anonymous", "confidential-adviser"];

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task Pages_of_reporters_have_no_violations(string language, int width, ColorScheme scheme)
    {
        await using var visitor = await system.Visit(width, language, scheme: scheme);
        var found = new List<string>();
        await visitor.Open("");
        found.AddRange(await Violations(visitor));
        await visitor.Open("report");
        await visitor.GoOn();
        found.AddRange(await Violations(visitor));
        await visitor.AnswerAll(async _ => found.AddRange(await Violations(visitor)));
        var code = await visitor.Send();
        found.AddRange(await Violations(visitor));
        await visitor.Open("my-report");
        found.AddRange(await Violations(visitor));
        await visitor.Page.Locator("#code").FillAsync("0000");
        await visitor.Page.Locator("main form:has(#code) button[type=submit]").ClickAsync();
        found.AddRange(await Violations(visitor));
        await visitor.EnterCode(code);
        found.AddRange(await Violations(visitor));
        foreach (var page in InfoPages.Append("no-such-page"))
        {
            await visitor.Open(page);
            found.AddRange(await Violations(visitor));
        }

        found.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 1280, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Dark)]
    public async Task Pages_of_staff_have_no_violations(string language, int width, ColorScheme scheme)
    {
        var (forTriage, forDesk) = ((await system.FileAsync(language)).CaseNumber, (await system.FileAsync(language)).CaseNumber);
        await using var visitor = await system.Visit(width, language, scheme: scheme);
        var found = new List<string>();
        await visitor.Open("staff/sign-in?failed");
        found.AddRange(await Violations(visitor));
        await visitor.ComeAs("triage.ams", "staff/triage");
        await visitor.Main.Locator("table a").First.WaitForAsync();
        found.AddRange(await Violations(visitor));
        await visitor.FindCase(forTriage);
        await Assertions.Expect(visitor.Main.Locator("tr:has(.utrecht-status-badge--active)")).ToHaveCountAsync(1);
        await visitor.OpenCase(forTriage);
        found.AddRange(await Violations(visitor));
        await visitor.TakeInHandling();
        found.AddRange(await Violations(visitor));
        await visitor.DeclareNoInterest();
        found.AddRange(await Violations(visitor));
        await visitor.Open("staff/my-access");
        found.AddRange(await Violations(visitor));
        await visitor.ComeAs("desk.ams", "staff/desk");
        found.AddRange(await Violations(visitor));
        await visitor.FindCase(forDesk);
        await Assertions.Expect(visitor.Main.Locator("tr:has(.utrecht-status-badge--active)")).ToHaveCountAsync(1);
        await visitor.OpenCase(forDesk);
        found.AddRange(await Violations(visitor));
        await visitor.DeclareNoInterest();
        found.AddRange(await Violations(visitor));
        await visitor.ComeAs("corps", "staff/cases");
        found.AddRange(await Violations(visitor));

        found.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task No_page_of_reporters_scrolls_sideways(int width)
    {
        await using var visitor = await system.Visit(width);
        var tooWide = new List<string>();
        await visitor.Open("");
        await Look("front desk");
        await visitor.AnswerAll(Look);
        await visitor.EnterCode(await visitor.Send());
        await Look("my report");
        tooWide.ShouldBeEmpty();

        async Task Look(string page)
        {
            if (await visitor.ScrollsSideways())
            {
                tooWide.Add(page);
            }
        }
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        await using var visitor = await system.Visit();
        await visitor.Open("");
        await visitor.Page.EvaluateAsync("""
            () => {
                const main = document.querySelector('main');
                main.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><p id="pale">bleek</p><h6>kop</h6><p id="squeezed">Hier staat letter onder letter.</p>');
                Object.assign(main.querySelector('#pale').style, { color: '#eee', background: '#fff' });
                Object.assign(main.querySelector('#squeezed').style, { inlineSize: '2em', overflowWrap: 'anywhere' });
            }
            """);
        (await Violations(visitor)).Select(v => v.Split(": ")[1]).Distinct().ShouldBe(["color-contrast", "heading-order", "image-alt", "squeezed"], ignoreOrder: true);
    }

    internal static async Task<IEnumerable<string>> Violations(Visitor visitor)
    {
        await visitor.Drawn();
        await Pictures.TakeAsync(visitor);

        // The bar that stays in view covers whatever is scrolled under it at that moment; a person scrolls on.
        await visitor.Page.EvaluateAsync("""
            () => {
                document.querySelectorAll('details').forEach(d => d.open = true);
                document.querySelectorAll('.zl-leave').forEach(bar => bar.style.position = 'static');
            }
            """);

        // Our pages hold no frames: asking in the page itself finds the same as gathering frame by frame, in a third of the time.
        (await visitor.Page.Locator("iframe, frame").CountAsync()).ShouldBe(0, visitor.Page.Url);
        await visitor.Page.EvaluateAsync(Axe);
        var violations = await visitor.Page.EvaluateAsync<string[]>(
            """
            async tags => {
                // What axe does not look at: a column so narrow that its words are broken into letters.
                const lines = e => {
                    const tops = new Set(), texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = document.createRange();
                    while (texts.nextNode()) { range.selectNode(texts.currentNode); for (const box of range.getClientRects()) tops.add(Math.round(box.top)); }
                    return tops.size;
                };
                const words = e => e.innerText.trim().split(/\s+/).length;
                const isSqueezed = e => e.clientWidth > 1 && e.clientWidth < 4 * parseFloat(getComputedStyle(e).fontSize) && lines(e) > words(e);
                const squeezed = [...document.querySelectorAll('p, dt, dd, td, th, li, h1, h2, h3, label, legend')].filter(isSqueezed);
                const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
                return [...violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`)), ...squeezed.map(e => `squeezed: ${e.outerHTML}`)];
            }
            """,
            Rules);
        return violations.Select(v => $"{visitor.Page.Url}: {v}");
    }
}
