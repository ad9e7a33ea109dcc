using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>How the work is divided among the officers of the own part.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class WorkloadModel(TriageApi triage, StaffNames names) : StaffPage
{
    /// <summary>By name, not by number: it is no league table.</summary>
    public IReadOnlyList<(string Name, Contracts.Triage.Http.V1.Workload Load)> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await triage.Workload(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Officers = [.. answer.Value.Select(w => (names.NameOf(w.Officer), w)).OrderBy(w => w.Item1, StringComparer.CurrentCulture)];
        return Page();
    }
}
