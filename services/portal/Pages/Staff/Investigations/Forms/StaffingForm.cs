using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>A form of the desk about who investigates.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class StaffingForm(InvestigationsApi investigations, StaffNames names, IStringLocalizer<InvestigationTexts> texts) : InvestigationForm(investigations, texts)
{
    /// <summary>Who can be assigned, in the order in which the service proposes them; null when that cannot be told.</summary>
    public IReadOnlyList<EligibleInvestigator>? Eligible { get; private set; }

    /// <summary>Those who can be assigned, each with how busy they are.</summary>
    public IReadOnlyList<Choice> Choices => InvestigatorChoices.Of(Eligible ?? [], names, texts);

    public string NameOf(string account) => names.NameOf(account);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        Eligible = (await Api.Eligible(caseId, cancellationToken)).Value;
        return null;
    }
}
