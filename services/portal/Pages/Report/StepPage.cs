using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages.Report;

/// <summary>
/// One question on a page. What was typed is kept before it is checked, so that going back, another language or an error
/// loses nothing.
/// </summary>
public abstract class StepPage(DraftStore drafts) : ReporterPage
{
    public abstract Step Step { get; }

    public ReportDraft Draft { get; private set; } = new();

    /// <summary>The person came from the check to change this answer.</summary>
    public bool IsFromCheck => Request.Query.ContainsKey("check");

    public string BackAddress => IsFromCheck ? Site.To(Steps.Path(Step.Check))
        : Steps.Previous(Draft, Step) is { } previous ? Site.To(Steps.Path(previous))
        : Site.To("");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Load(cancellationToken) ? Page() : GoTo("/report/gone");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Load(cancellationToken))
        {
            return GoTo("/report/gone");
        }

        Draft = Read(Draft, Request.Form);
        if (!Draft.Narrative.IsTooLongToKeep())
        {
            await drafts.Keep(HttpContext, Draft, cancellationToken);
        }

        if (StaysHere(Request.Form) is { } here)
        {
            return GoTo(here);
        }

        Check(Draft);
        return Errors.Count > 0 ? Again() : GoTo(AddressOf(Steps.Next(Draft, Step, IsFromCheck)));
    }

    /// <summary>The draft with this page's answer.</summary>
    protected abstract ReportDraft Read(ReportDraft draft, IFormCollection form);

    /// <summary>Refuses what is not right yet.</summary>
    protected virtual void Check(ReportDraft draft)
    {
    }

    /// <summary>A button other than 'continue' was pressed: where to show the page again.</summary>
    protected virtual string? StaysHere(IFormCollection form) => null;

    /// <summary>The same page, still on the way to the check if it was.</summary>
    protected string AddressOf(Step step) => Steps.Path(step) + (IsFromCheck && step != Step.Check ? "?check=1" : "");

    private async Task<bool> Load(CancellationToken cancellationToken)
    {
        if (await drafts.Read(HttpContext, cancellationToken) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        return true;
    }
}
