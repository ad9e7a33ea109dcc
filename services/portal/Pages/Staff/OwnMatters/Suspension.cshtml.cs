using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters;

/// <summary>Whoever is suspended reads since when, why, until when at most, what it does to their pay, and what they can do against it.</summary>
public sealed class SuspensionModel(OwnMattersApi api, StaffNames names, TimeProvider clock) : StaffPage
{
    public OwnSuspension Own { get; private set; } = default!;

    public SuspensionDetail Suspension => Own.Suspension;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public bool Runs => Suspension.Runs(Today);

    /// <summary>From the language on.</summary>
    public static string PageOf(Guid caseId) => $"{IndexModel.Address}/{caseId}/suspension";

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await api.Suspensions(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        if (Array.Find(answer.Value, s => s.CaseId == caseId) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        return Page();
    }
}
