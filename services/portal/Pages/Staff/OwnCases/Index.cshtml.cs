using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases;

/// <summary>The investigations of the viewer's own conduct that they were told of. Everybody on the staff has this page, and for most it is empty.</summary>
public sealed class IndexModel(OwnInvestigationsApi own) : StaffPage
{
    public const string Address = "/staff/own-investigations";

    public IReadOnlyList<ListedOwnInvestigation> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await own.List(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
