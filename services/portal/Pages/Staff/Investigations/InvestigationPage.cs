using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>A page with what investigators of a case gathered. Everybody else is led to the case, which tells them what they may see.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class InvestigationPage(InvestigationsApi investigations, StaffNames names) : StaffPage
{
    public InvestigationDetail Case { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    /// <summary>There is a mandate, and the case is not over.</summary>
    public bool MayWork => InvestigationActions.MayWork(Case, Viewer);

    public string Viewer => User.Account();

    public string NameOf(string account) => names.NameOf(account);

    /// <returns>Not null when the page is not for this person.</returns>
    protected async Task<IActionResult?> Open(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        Case = item;
        return InvestigationActions.Investigates(item, Viewer) ? null : GoTo(CasePage);
    }
}
