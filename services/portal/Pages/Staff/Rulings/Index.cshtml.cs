using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Rulings;

/// <summary>Published rulings that lawyers took in, the newest on top, and which of them nobody coded yet.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class IndexModel(RulingsApi rulings) : StaffPage
{
    public const string Address = "/staff/court-rulings";

    public Page<ListedCourtRuling> Found { get; private set; } = default!;

    public RulingFilter Filter { get; private set; } = new();

    /// <summary>From the language on.</summary>
    public static string PageOf(string ecli) => $"{Address}/{ecli}";

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        Filter = RulingFilter.Of(Request.Query);
        var answer = await rulings.List(Filter, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
