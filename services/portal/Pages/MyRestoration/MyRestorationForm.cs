using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>A form of the reporter on a page of its own. What was typed stays until it is taken in.</summary>
public abstract class MyRestorationForm(
    ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationPage(reporting, restoration, sessions, texts)
{
    /// <summary>Whether there is anything to say here now.</summary>
    protected abstract bool IsForNow { get; }

    /// <summary>What came of it, as the name of its text.</summary>
    protected abstract string Done { get; }

    /// <summary>The field beside which a refusal is told.</summary>
    protected virtual string Field => "text";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAll(cancellationToken) ?? (IsForNow ? Page() : GoTo(Here));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAll(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Read();
        return Errors.Count > 0 ? Again() : await Said(await Send(cancellationToken), $"{Here}?done={Done}", Field, cancellationToken);
    }

    /// <summary>Reads what was typed, and names everything that is wrong with it.</summary>
    protected abstract void Read();

    protected abstract Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken);

    /// <summary>What was typed in several lines, of a length that the service takes.</summary>
    /// <param name="min">0 when it can be left out.</param>
    protected string? Words(int min, int max, string wrong)
    {
        var text = Typed(Request.Form, "text")?.ReplaceLineEndings("\n");
        if ((text?.Length ?? 0) < min || text?.Length > max)
        {
            Refuse("text", Texts[wrong, min, max]);
        }

        return text;
    }

    /// <summary>A number of the address; 0 for one that nothing has.</summary>
    protected int InRoute(string name) => int.TryParse(RouteData.Values[name]?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
