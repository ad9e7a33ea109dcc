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

/// <summary>Who assists somebody whose conduct is investigated.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class CounselModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<RightsTexts> texts)
    : InvestigationForm(investigations, texts)
{
    private ChargeNotice _notice = default!;

    public string? Name { get; private set; }

    public string Person => names.NameOf(_notice.Person);

    public override (string Address, string Name)? Above => ($"{CasePage}/notices", texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account());

    protected override string Next => $"{CasePage}/notices?done=counsel";

    private int Number => int.Parse((string)RouteData.Values["number"]!, CultureInfo.InvariantCulture);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await rights.Notices(caseId, cancellationToken);
        if (answer.Value?.Notices.FirstOrDefault(n => n.Number == Number) is not { } notice)
        {
            return answer.Value is null && Investigates ? Elsewhere(answer.Status) : GoTo(Investigates ? $"{CasePage}/notices" : CasePage);
        }

        _notice = notice;
        return null;
    }

    protected override void Begin() => Name = _notice.Counsel;

    protected override void Read() => Name = Worded("name", 2, 100, "Counsel.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        rights.NoteCounsel(caseId, Number, new NoteCounsel(Name), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "name";
}
