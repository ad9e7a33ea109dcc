using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Emergency;

/// <summary>A case read by emergency access, or by the ombuds officer. There is nothing to do here but read.</summary>
[Authorize(Roles = $"{Roles.Desk},{Roles.Triage},{Roles.Ombuds}")]
public sealed class CaseModel(DeskApi desk) : StaffPage
{
    public ReportDetail Report { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var answer = await desk.Read(reportId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Report = answer.Value;
        return Page();
    }
}
