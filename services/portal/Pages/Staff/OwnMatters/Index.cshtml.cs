using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters;

/// <summary>What is intended or decided for the viewer, and their suspensions. Everybody on the staff has this page, and for most it is empty.</summary>
public sealed class IndexModel(OwnMattersApi own, TimeProvider clock) : StaffPage
{
    public const string Address = "/staff/own-matters";

    public IReadOnlyList<ListedOwnMatter> Found { get; private set; } = [];

    public IReadOnlyList<OwnSuspension> Suspensions { get; private set; } = [];

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (answer, suspensions) = (await own.List(cancellationToken), await own.Suspensions(cancellationToken));
        if (answer.Value is null || suspensions.Value is null)
        {
            return Elsewhere(answer.Value is null ? answer.Status : suspensions.Status);
        }

        (Found, Suspensions) = (answer.Value, suspensions.Value);
        return Page();
    }
}
