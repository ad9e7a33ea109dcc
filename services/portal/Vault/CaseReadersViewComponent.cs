using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Vault;

/// <summary>Who has seen a case, for those who work on it: from the logs of all services that may show it to them.</summary>
public sealed class CaseReadersViewComponent(VaultApi vault, TriageApi triage, InvestigationsApi investigations, SanctioningApi sanctioning, StaffNames names) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid caseId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var all = new List<CaseReader>();
        try
        {
            // A lawyer knows of the weighing alone.
            all.AddRange((await (UserClaimsPrincipal.IsInRole(Roles.HrLawyer) ? sanctioning.Readers(caseId, cancellationToken) : vault.Readers(caseId, cancellationToken))).Value ?? []);
            if (UserClaimsPrincipal.IsInRole(Roles.Triage))
            {
                all.AddRange((await triage.Readers(caseId, cancellationToken)).Value ?? []);
            }
            else if (InvestigationRoles.Knows(UserClaimsPrincipal))
            {
                all.AddRange((await investigations.Readers(caseId, cancellationToken)).Value ?? []);
            }
        }
        catch (ApiUnavailableException)
        {
            // The page can do without; the list says that it is empty.
        }

        // One look at a page can be a line in several logs: who and when counts, not how many lines.
        return View<IReadOnlyList<CaseReader>>(
        [
            .. all.GroupBy(r => (r.Account, r.Role))
                .Select(g => new CaseReader(names.NameOf(g.Key.Account), g.Key.Role, g.Max(r => r.Times), g.Max(r => r.LastAt)))
                .OrderByDescending(r => r.LastAt),
        ]);
    }
}
