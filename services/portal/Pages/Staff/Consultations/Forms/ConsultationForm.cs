using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Consultations.Forms;

/// <summary>A form of whoever leads a consultation or sits in it, by the number of the matter. Whether somebody may do it is decided by the service.</summary>
[Authorize(Roles = $"{Roles.ConsultationChair},{Roles.HrLawyer},{Roles.Expert}")]
public abstract class ConsultationForm(ConsultationsApi consultations, IStringLocalizer<ConsultationTexts> texts) : FormOnCase(texts)
{
    public ConsultationDetail Item { get; private set; } = default!;

    public override string CaseNumber => Item.CaseNumber;

    public override string CasePage => $"{IndexModel.Address}/{Item.CaseId}/{Item.Number}";

    protected ConsultationsApi Api => consultations;

    protected IStringLocalizer<ConsultationTexts> OwnTexts => texts;

    protected int InRoute(string name) => int.Parse((string)RouteData.Values[name]!, CultureInfo.InvariantCulture);

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await consultations.Read(caseId, InRoute("number"), cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
