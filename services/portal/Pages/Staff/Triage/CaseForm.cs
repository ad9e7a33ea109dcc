using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>A form on a case, on a page of its own. Begins with what was written before and never loses what is typed now.</summary>
[Authorize(Roles = Roles.Triage)]
public abstract class CaseForm(TriageApi triage, IStringLocalizer texts) : StaffForm
{
    public const int LongText = 5_000;
    public const int MediumText = 2_000;
    public const int ShortText = 1_000;

    public TriageCaseDetail Case { get; private set; } = default!;

    /// <summary>The version that the form is made for.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What was written in triage so far.</summary>
    public TriageFile? CaseFile => Case.File;

    public bool IsOwn => Case.Officer == User.Account();

    protected IStringLocalizer Texts => texts;

    protected TriageApi Api => triage;

    /// <summary>The page of the case, from the language on.</summary>
    protected string CasePage => $"/staff/triage/{Case.CaseId}";

    /// <summary>Whether the form is for this person and this moment; otherwise the case itself tells what is.</summary>
    protected virtual bool IsOpen => IsOwn && Case is { MayOpen: true, State: TriageState.UnderAssessment or TriageState.AwaitingInfo };

    /// <summary>Where it goes on, from the language on.</summary>
    protected abstract string Next { get; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsOpen)
        {
            return GoTo(CasePage);
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

        Read();
        return Errors.Count > 0
            ? Again()
            : await Sent(await Send(caseId, SeenVersion, cancellationToken), Next, FieldOf, texts, () => Load(caseId, cancellationToken));
    }

    /// <summary>Fills the form from what was written before.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Reads what was typed, and names everything that is wrong with it.</summary>
    protected abstract void Read();

    protected abstract Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken);

    /// <summary>The field beside which a refusal is told.</summary>
    protected abstract string FieldOf(string? refusal);

    /// <summary>What the page shows beside the case; not null when it must not be seen.</summary>
    protected virtual Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>A text of a length that triage takes.</summary>
    /// <param name="wrong">The name of the text that says what is wanted.</param>
    protected string? Worded(string field, int min, int max, string wrong) => Text(field, min, max, texts[wrong, min, max]);

    /// <summary>One of a list.</summary>
    protected string? One(string field, Func<string, bool> known, string missing)
    {
        var chosen = Typed(Request.Form, field);
        if (chosen is null || !known(chosen))
        {
            Refuse(field, texts[missing]);
        }

        return chosen;
    }

    /// <summary>Any of a list; what is not in it no form of ours sends.</summary>
    protected IReadOnlyList<string> Several(string field, Func<string, bool> known) => [.. Request.Form[field].OfType<string>().Where(known).Distinct(StringComparer.Ordinal)];

    protected async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return await LoadMore(caseId, cancellationToken);
    }
}
