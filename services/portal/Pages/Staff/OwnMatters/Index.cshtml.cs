using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters;

/// <summary>What is intended or decided for the viewer. Everybody on the staff has this page, and for most it is empty.</summary>
public sealed class IndexModel(OwnMattersApi own) : StaffPage
{
    public const string Address = "/staff/own-matters";

    public IReadOnlyList<ListedOwnMatter> Found { get; private set; } = [];

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
