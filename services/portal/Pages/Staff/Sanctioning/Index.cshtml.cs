using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning;

/// <summary>What lawyers weigh and what waits for one of them: the report that waits longest on top.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class IndexModel(SanctioningApi sanctioning, StaffNames names, TimeProvider clock) : StaffPage
{
    public const string Address = "/staff/sanctioning";

    public Page<ListedSanctionCase> Found { get; private set; } = default!;

    public SanctionFilter Filter { get; private set; } = new();

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public ListedSanctionCase? First => Found.Number == 1 ? SanctionSteps.First(Found.Items) : null;

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        Filter = SanctionFilter.Of(Request.Query);
        var answer = await sanctioning.List(Filter, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
