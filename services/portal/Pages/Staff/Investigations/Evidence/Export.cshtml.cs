using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence;

/// <summary>All evidence of a case as one file: what is in it and how its receiver checks it. A forgotten session must not carry a case away.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class ExportModel(InvestigationsApi investigations, InvestigationFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : InvestigationFilePage(investigations, clock)
{
    public string Address => $"{IndexModel.Address}/{Case.CaseId}/evidence";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        return InvestigationActions.Investigates(Case, User.Account()) ? Page() : GoTo($"{IndexModel.Address}/{caseId}");
    }

    public async Task<IActionResult> OnGetBundleAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var answer = await files.Export(caseId, cancellationToken);
        return await PassOn(answer, $"{IndexModel.Address}/{caseId}/evidence/export");
    }
}
