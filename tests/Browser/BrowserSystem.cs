using System.Collections.Concurrent;
using Microsoft.Playwright;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.TestSupport.Systems;

[assembly: AssemblyFixture(typeof(Zichtlijn.Browser.Tests.BrowserSystem))]

namespace Zichtlijn.Browser.Tests;

/// <summary>The whole system and one browser for all tests; classes run beside each other, so each test works on reports of its own.</summary>
public sealed class BrowserSystem : IAsyncLifetime
{
    /// <summary>How long a visitor waits for anything, in milliseconds.</summary>
    public const float Patience = 20_000;

    private readonly RunningSystem _system;
    private readonly ConcurrentDictionary<string, Cookie> _sessions = new(StringComparer.Ordinal);
    private IPlaywright _playwright = null!;

    public BrowserSystem() => _system = RunningSystem.With(Mails.Environment);

    /// <summary>Where the mails of the system arrive.</summary>
    public MailCatcher Mails { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    public string Url => _system.System.Url.GetLeftPart(UriPartial.Authority);

    public RunningSystem System => _system;

    public async ValueTask InitializeAsync()
    {
        await _system.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _system.DisposeAsync();
        await Mails.DisposeAsync();
    }

    /// <summary>A report that was filed before a test begins; how it is filed on the pages is tested where that is the matter.</summary>
    public Task<ReportReceipt> FileAsync(string language = "nl", string narrative = Visitor.Narrative, string category = "discrimination") =>
        _system.Client.Submit(Reports.Some(narrative) with
        {
            Persons = [], Language = language, Category = category, Grounds = category == "discrimination" ? ["religion"] : [],
        });

    /// <summary>The reporter of a report that was filed before, with its status on the screen.</summary>
    public async Task<(Visitor Reporter, ReportReceipt Receipt)> ReporterAsync(
        int width = 1280, string language = "nl", bool script = true, ColorScheme scheme = ColorScheme.Light, string narrative = Visitor.Narrative)
    {
        var receipt = await FileAsync(language, narrative);
        var reporter = await Visit(width, language, script, scheme);
        await reporter.EnterCode(receipt.ReceiptCode);
        return (reporter, receipt);
    }

    /// <summary>A browser of somebody who was never here; what goes wrong in it is collected.</summary>
    public async Task<Visitor> Visit(int width = 1280, string language = "nl", bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Url,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = language == "nl" ? "nl-NL" : "en-GB",
            JavaScriptEnabled = script,
            ColorScheme = scheme,
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync(), Url, language, _sessions);
    }
}

/// <summary>Tests that work as the same officers of triage: they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OfficersOfTriage
{
    public const string Name = "officers of triage";
}
