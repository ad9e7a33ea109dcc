using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Prosecutor;

/// <summary>The pieces of one disclosure as one file for the prosecutor. A forgotten session must not carry them away.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class DisclosureModel(
    InvestigationsApi investigations, ProsecutorApi prosecutor, EvidenceFilesApi files, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : FreshPage(clock)
{
    public InvestigationDetail Case { get; private set; } = default!;

    public ProsecutorDisclosure Disclosure { get; private set; } = default!;

    public string Address => $"{IndexModel.Address}/{Case.CaseId}/prosecutor";

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        if (SignInFirst() is { } signIn)
        {
            return signIn;
        }

        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        if (!InvestigationActions.Investigates(item, User.Account()))
        {
            return GoTo($"{IndexModel.Address}/{caseId}");
        }

        var wall = await prosecutor.Read(caseId, cancellationToken);
        if (wall.Value?.Disclosures.FirstOrDefault(d => d.Number == number) is not { } disclosure)
        {
            return Elsewhere(wall.Succeeded ? HttpStatusCode.NotFound : wall.Status);
        }

        (Case, Disclosure) = (item, disclosure);
        return Page();
    }

    public async Task<IActionResult> OnGetBundleAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        using var answer = await files.Disclosure(caseId, number, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // The sign-in became old while the page was read: the page asks for a new one, and the button comes again.
            return GoTo($"{IndexModel.Address}/{caseId}/prosecutor/disclosures/{number}");
        }

        if (!PassedOn.IsFile(answer))
        {
            return Elsewhere(answer.StatusCode == HttpStatusCode.OK ? HttpStatusCode.NotFound : answer.StatusCode);
        }

        await PassedOn.CopyAsync(answer, HttpContext);
        return new EmptyResult();
    }
}
