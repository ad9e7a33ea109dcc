using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>The investigations of a desk, or those in which somebody gives the mandate: the first deadline on top.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class IndexModel(InvestigationsApi investigations, TimeProvider clock) : StaffPage
{
    public const string Address = "/staff/investigations";

    public Page<ListedInvestigation> Found { get; private set; } = default!;

    public InvestigationFilter Filter { get; private set; } = new();

    /// <summary>Whatever the filter; null while they cannot be counted.</summary>
    public InvestigationCounts? Counts { get; private set; }

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>The viewer is of a desk that investigates; otherwise they give the mandate.</summary>
    public bool IsDesk => InvestigationRoles.IsDesk(User);

    /// <summary>What to take up first: the earliest deadline among what the viewer can do something about.</summary>
    public ListedInvestigation? First => Found.Number == 1 ? Found.Items.FirstOrDefault(i => InvestigationSteps.IsToDo(i, IsDesk)) : null;

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        Filter = InvestigationFilter.Of(Request.Query);
        var (list, counts) = (investigations.List(Filter, page, cancellationToken), investigations.Counts(cancellationToken));
        var answer = await list;
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        Counts = (await counts).Value;
        return Page();
    }
}
