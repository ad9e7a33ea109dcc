using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>Cases that were prepared and that the authority decides on: the one that waits longest on top.</summary>
[Authorize(Roles = $"{Roles.UnitHead},{Roles.Corps}")]
public sealed class IndexModel(SanctioningApi sanctioning) : StaffPage
{
    public const string Address = "/staff/proposals";

    public Page<ListedSanctionCase> Found { get; private set; } = default!;

    /// <summary>What to take up first: what others wait for.</summary>
    public ListedSanctionCase? First => Found.Number == 1 ? Found.Items.FirstOrDefault(c => c.AsSecond) ?? Found.Items.FirstOrDefault(c => c.State == SanctionState.Prepared) : null;

    /// <summary>They looked at a case as a second authority.</summary>
    public bool HasAnswered => Request.Query["done"] == "answered";

    /// <summary>Each person has a page of their own; the first one that is theirs to read leads to the others.</summary>
    public static string PageOf(ListedSanctionCase item) => PageOf(item.CaseId, item.Matter);

    /// <param name="matter">Its number.</param>
    public static string PageOf(Guid caseId, int matter) => FormattableString.Invariant($"{Address}/{caseId}/{matter}");

    /// <summary>The next step, as the name of a text.</summary>
    public static string StepOf(ListedSanctionCase item) => "Authority." + (item.AsSecond ? "second" : Words.Code(item.State));

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.List(new SanctionFilter(), page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
