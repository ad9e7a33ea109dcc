using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Pages.Report;

/// <summary>Starts a report, or goes on with the one that this browser has.</summary>
public sealed class IndexModel(DraftStore drafts) : ReporterPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await drafts.Read(HttpContext, cancellationToken) is null)
        {
            await drafts.Start(HttpContext, cancellationToken);
        }

        return GoTo(Steps.Path(Step.Name));
    }
}
