using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Prosecutor;

/// <summary>The pieces of one disclosure as one file for the prosecutor. A forgotten session must not carry them away.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class DisclosureModel(
    InvestigationsApi investigations, ProsecutorApi prosecutor, InvestigationFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : InvestigationFilePage(investigations, clock)
{
    public ProsecutorDisclosure Disclosure { get; private set; } = default!;

    public string Address => $"{IndexModel.Address}/{Case.CaseId}/prosecutor";

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!InvestigationActions.Investigates(Case, User.Account()))
        {
            return GoTo($"{IndexModel.Address}/{caseId}");
        }

        var wall = await prosecutor.Read(caseId, cancellationToken);
        if (wall.Value?.Disclosures.FirstOrDefault(d => d.Number == number) is not { } disclosure)
        {
            return Elsewhere(wall.Succeeded ? HttpStatusCode.NotFound : wall.Status);
        }

        Disclosure = disclosure;
        return Page();
    }

    public async Task<IActionResult> OnGetBundleAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        using var answer = await files.Disclosure(caseId, number, cancellationToken);
        return await PassOn(answer, $"{IndexModel.Address}/{caseId}/prosecutor/disclosures/{number}");
    }
}
