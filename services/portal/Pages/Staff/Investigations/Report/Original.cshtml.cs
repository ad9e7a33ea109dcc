using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report;

/// <summary>The original of the final report, with every name in it. A forgotten session must not carry it away.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class OriginalModel(InvestigationsApi investigations, InvestigationFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : InvestigationFilePage(investigations, clock)
{
    public string Address => $"{IndexModel.Address}/{Case.CaseId}/report";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        return Case is { State: InvestigationState.Reported, MayOpen: true } ? Page() : GoTo(Address);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var answer = await files.Report(caseId, cancellationToken);
        return await PassOn(answer, $"{IndexModel.Address}/{caseId}/report/original");
    }
}
