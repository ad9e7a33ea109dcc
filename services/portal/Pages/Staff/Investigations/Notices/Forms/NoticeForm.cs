using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Notices.Forms;

/// <summary>A form about somebody who was told, by the number of their notice.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class NoticeForm(InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<RightsTexts> texts)
    : InvestigationForm(investigations, texts)
{
    public string Person => names.NameOf(Notice.Person);

    public override (string Address, string Name)? Above => ($"{CasePage}/notices", Texts["List.Of", CaseNumber]);

    protected ChargeNotice Notice { get; private set; } = default!;

    protected RightsApi Rights => rights;

    protected StaffNames Names => names;

    protected int Number => int.Parse((string)RouteData.Values["number"]!, CultureInfo.InvariantCulture);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account());

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await rights.Notices(caseId, cancellationToken);
        if (answer.Value?.Notices.FirstOrDefault(n => n.Number == Number) is not { } notice)
        {
            return answer.Value is null && Investigates ? Elsewhere(answer.Status) : GoTo(Investigates ? $"{CasePage}/notices" : CasePage);
        }

        Notice = notice;
        return null;
    }
}
