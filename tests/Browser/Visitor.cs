using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Browser.Tests;

/// <summary>Somebody at a browser, with the steps that people take.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    public const string Narrative = "Er worden grappen gemaakt over mijn geloof.";
    private const string SessionCookie = "__Host-zl-staff";
    private readonly IBrowserContext _context;
    private readonly string _url;
    private readonly ConcurrentDictionary<string, Cookie> _sessions;

    /// <param name="sessions">Of accounts that are signed in, for all visitors.</param>
    public Visitor(IBrowserContext context, IPage page, string url, string language, ConcurrentDictionary<string, Cookie> sessions)
    {
        (_context, Page, _url, Language, _sessions) = (context, page, url, language, sessions);
        page.Console += (_, message) => Note(message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(!request.Url.StartsWith(url, StringComparison.Ordinal), $"request to another origin: {request.Url}");
    }

    public IPage Page { get; }

    public string Language { get; }

    /// <summary>Console errors, broken policies and requests to other origins.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    public ILocator Main => Page.Locator("main");

    private ILocator Next => Page.Locator("main form button.utrecht-button--primary-action").First;

    public Task Open(string path) => Page.GotoAsync($"/{Language}/{path}");

    public Task GoOn() => Next.ClickAsync();

    /// <summary>Waits for the end of the page itself: the event that it was loaded can be missed on a busy machine.</summary>
    public async Task At(string path)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(
            new Regex(path.Length == 0 ? $"/{Language}$" : $"/{Language}/{Regex.Escape(path)}(\\?|$)"), new() { Timeout = BrowserSystem.Patience });
        await Page.Locator("footer").First.WaitForAsync();
    }

    /// <summary>Answers the nine questions up to the check page.</summary>
    /// <param name="onEach">What to do on each page before answering.</param>
    /// <param name="category">What it is about; only discrimination asks for a ground.</param>
    public async Task AnswerAll(
        Func<string, Task>? onEach = null, string narrative = Narrative, string part = "AMS", string category = "discrimination")
    {
        await Open("report");
        await Step("report/name", () => Choose("anonymous"));
        await Step("report/subject", () => Choose(category));
        if (category == "discrimination")
        {
            await Step("report/ground", () => Choose("religion"));
        }

        await Step("report/what", () => Page.Locator("#narrative").FillAsync(narrative));
        await Step("report/when", () => Task.CompletedTask);
        await Step("report/where", () => Where(part));
        await Step("report/who", () => Task.CompletedTask);
        await Step("report/hope", () => Choose("stop"));
        await Step("report/contact", () => Task.CompletedTask);
        await At("report/check");
        await (onEach?.Invoke("check") ?? Task.CompletedTask);

        async Task Step(string path, Func<Task> answer)
        {
            await At(path);
            await (onEach?.Invoke(path) ?? Task.CompletedTask);
            await answer();
            await GoOn();
        }
    }

    public Task Choose(string value) => Page.Locator($"input[value='{value}']").CheckAsync();

    public async Task Where(string part)
    {
        var select = Page.Locator("select#organisationalPart");
        await (await select.CountAsync() > 0 ? select.SelectOptionAsync(part) : Choose(part));
    }

    /// <summary>Sends the answers and reads the code of the receipt.</summary>
    public async Task<string> Send()
    {
        await GoOn();
        await At("receipt");
        return Spaces().Replace(await Page.Locator("#receipt-code").InnerTextAsync(), "");
    }

    public async Task EnterCode(string code)
    {
        await Open("my-report");
        await Page.Locator("#code").FillAsync(code);
        await Page.Locator("main form:has(#code) button[type=submit]").ClickAsync();
        await Page.Locator(".zl-status").WaitForAsync();
    }

    /// <summary>The number of the case that the page is about.</summary>
    public async Task<string> CaseNumber() => Number().Match(await Main.InnerTextAsync()).Value;

    /// <summary>From a list of staff to one of its cases, however many others there are; a click alone does not wait for the page that it leads to.</summary>
    public async Task OpenCase(string number)
    {
        await FindCase(number);
        var list = Page.Url;
        await Main.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(list, new() { Timeout = BrowserSystem.Patience });
        await Page.Locator("footer").First.WaitForAsync();
    }

    /// <summary>Has the list of staff on the screen show this case alone, as soon as it has arrived there.</summary>
    public async Task FindCase(string number)
    {
        var list = Page.Url.Split('?')[0];
        await Eventually.Holds(async () =>
        {
            await Page.GotoAsync($"{list}?caseNumber={number}");
            (await Main.GetByText(number).CountAsync()).ShouldBeGreaterThan(0);
        });
    }

    /// <summary>On the page of a case that nobody has.</summary>
    public async Task TakeInHandling()
    {
        await Main.Locator("form[action*='handler=Accept'] button").ClickAsync();
        await Main.Locator("input[name=interest]").First.WaitForAsync();
    }

    public Task DeclareNoInterest() => Answer("none");

    /// <summary>Answers whether there is an interest in the case.</summary>
    public async Task Answer(string interest)
    {
        await Main.Locator($"input[name=interest][value={interest}]").CheckAsync();
        await Main.Locator("form[action*='handler=Conflict'] button").ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Somebody who signed in before and comes to a page; a session lasts longer than the tests.</summary>
    public async Task ComeAs(string account, string path)
    {
        if (_sessions.TryGetValue(account, out var cookie))
        {
            await _context.AddCookiesAsync([cookie]);
            await Open(path);
            await At(path);
        }
        else
        {
            await SignIn(account, path);
            _sessions[account] = await Session();
        }
    }

    /// <summary>Signs in on the pages for it: a session of one's own.</summary>
    public async Task SignIn(string account, string path)
    {
        // Signing in on top of a session ends it, and others still come with it.
        await _context.ClearCookiesAsync(new() { Name = SessionCookie });
        await Page.GotoAsync("/session/sign-in?returnUrl=" + Uri.EscapeDataString($"/{Language}/{path}"));
        await Page.Locator($"button[value='{account}']").ClickAsync();
        await At(path);
    }

    /// <summary>The same for a page that wants a fresh sign-in, by its address.</summary>
    public Task SignInOn(string account, string url) => SignIn(account, new Uri(url).AbsolutePath.Split('/', 3)[2]);

    /// <summary>Whether the page is wider than the window, once its styles and fonts are there.</summary>
    public async Task<bool> ScrollsSideways()
    {
        await Drawn();
        return await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// <summary>
    /// What a screen reader reads before something that stands above it: headings and fields of the page, in the order of the document,
    /// beside where they stand. Only where there is one column; beside each other nothing stands above the other.
    /// </summary>
    public async Task<string[]> OutOfOrder()
    {
        await Drawn();
        return await Page.EvaluateAsync<string[]>(
            """
            () => {
              if (innerWidth > 600) return [];
              const all = [...document.querySelectorAll('main :is(h1, h2, h3, h4, legend, label, textarea, button)')].filter(e => e.checkVisibility() && !e.closest('.zl-sr'));
              return all.slice(1).filter((e, n) => e.getBoundingClientRect().top + 1 < all[n].getBoundingClientRect().top)
                .map(e => `${location.pathname}: "${e.textContent.trim().slice(0, 40)}" is read after what stands below it`);
            }
            """);
    }

    /// <summary>Waits until the styles and fonts of the page are there: before that everything on it has another size.</summary>
    public Task Drawn() => Eventually.Holds(async () =>
        (await Page.EvaluateAsync<string>("() => `${document.readyState} ${document.fonts.status}`")).ShouldBe("complete loaded"));

    /// <summary>The same person in a second tab.</summary>
    public async Task<Visitor> Beside() => new(_context, await _context.NewPageAsync(), _url, Language, _sessions);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<Cookie> Session()
    {
        var held = (await _context.CookiesAsync()).Single(c => c.Name == SessionCookie);
        return new() { Name = held.Name, Value = held.Value, Domain = held.Domain, Path = held.Path, HttpOnly = held.HttpOnly, Secure = held.Secure, SameSite = held.SameSite };
    }

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            Complaints.Add(what);
        }
    }

    [GeneratedRegex(@"Z-\d{4}-\d{6}")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s-]")]
    private static partial Regex Spaces();
}
