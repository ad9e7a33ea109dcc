using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>A form on a case, on a page of its own. Begins with what was written before and never loses what is typed now.</summary>
public abstract class FormOnCase(IStringLocalizer texts) : StaffForm
{
    public const int WholeText = 20_000;
    public const int LongText = 5_000;
    public const int MediumText = 2_000;
    public const int ShortText = 1_000;
    private const int MostOfDay = 20;

    /// <summary>The version that the form is made for.</summary>
    public string Version { get; protected set; } = "";

    public abstract string CaseNumber { get; }

    /// <summary>The page of the case, from the language on.</summary>
    public abstract string CasePage { get; }

    /// <summary>The page that the form was opened from, from the language on, and what that page is called; null for the case itself.</summary>
    public virtual (string Address, string Name)? Above => null;

    protected IStringLocalizer Texts => texts;

    /// <summary>Whether the form is for this person and this moment; otherwise the case itself tells what is.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>Where it goes on, from the language on.</summary>
    protected abstract string Next { get; }

    /// <summary>The form was sent to change its own rows: it is shown as it stands, nothing of it is checked and nothing is done.</summary>
    protected virtual bool Stays => false;

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsOpen)
        {
            return GoTo(Above?.Address ?? CasePage);
        }

        Begin();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Receive(caseId, cancellationToken) is { } other)
        {
            return other;
        }

        Read();
        if (Errors.Count == 0 && !Stays)
        {
            return await Sent(await Send(caseId, SeenVersion, cancellationToken), Next, FieldOf, texts, () => Load(caseId, cancellationToken));
        }

        // It is still the form for the version that was seen: what others changed meanwhile is told when it is sent.
        Version = SeenVersion;
        return Stays ? Page() : Again();
    }

    /// <summary>Fills the form from what was written before.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Takes in what comes with the form beside what was typed; not null when it cannot go on.</summary>
    protected virtual Task<IActionResult?> Receive(Guid caseId, CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>Reads what was typed, and names everything that is wrong with it.</summary>
    protected abstract void Read();

    protected abstract Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken);

    /// <summary>The field beside which a refusal is told.</summary>
    protected abstract string FieldOf(string? refusal);

    /// <summary>Reads the case as it is now; not null when it must not be seen.</summary>
    protected abstract Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken);

    /// <summary>What the page shows beside the case; not null when it must not be seen.</summary>
    protected virtual Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>A text of a length that the service takes.</summary>
    /// <param name="wrong">The name of the text that says what is wanted.</param>
    protected string? Worded(string field, int min, int max, string wrong) => Text(field, min, max, texts[wrong, min, max]);

    /// <summary>A day that is there and not to come, as it was typed.</summary>
    /// <param name="since">What it cannot be before; null for nothing.</param>
    /// <param name="wrong">The name of the text that says what is wanted.</param>
    protected string? DayGone(string field, DateOnly today, DateOnly? since, string wrong)
    {
        var typed = Typed(Request.Form, field, MostOfDay);
        if (FormRows.DayOf(typed) is not { } day || day > today || day < since)
        {
            Refuse(field, texts[wrong, since is { } first ? Dates.Full(first) : ""]);
        }

        return typed;
    }

    /// <summary>A number from 1, as it was typed.</summary>
    /// <param name="wrong">The name of the text that says what is wanted.</param>
    protected string? Count(string field, int most, string wrong)
    {
        var typed = Typed(Request.Form, field, MostOfDay);
        if (FormRows.NumberOf(typed) is not { } number || number > most)
        {
            Refuse(field, texts[wrong, most]);
        }

        return typed;
    }

    /// <summary>One of a list.</summary>
    /// <param name="missing">The name of the text that says what is wanted.</param>
    protected string? One(string field, Func<string, bool> known, string missing) => OneOf(field, known, texts[missing]);
}
