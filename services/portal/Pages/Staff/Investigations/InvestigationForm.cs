using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>A form on an investigation. Whether somebody may do it is decided by the service; a page that is not for them leads back to the case.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public abstract class InvestigationForm(InvestigationsApi investigations, IStringLocalizer texts) : FormOnCase(texts)
{
    public InvestigationDetail Case { get; private set; } = default!;

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => $"/staff/investigations/{Case.CaseId}";

    protected InvestigationsApi Api => investigations;

    protected bool IsOver => InvestigationSteps.IsOver(Case.State);

    /// <summary>The viewer investigates the case and it is open to them.</summary>
    protected bool Investigates => InvestigationActions.Investigates(Case, User.Account());

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return await LoadMore(caseId, cancellationToken);
    }
}
