using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A form of the lawyer who weighs a case. Whether somebody may do it is decided by the service; a page that is not for them leads back to the case.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public abstract class SanctionForm(SanctioningApi sanctioning, IStringLocalizer<SanctionTexts> texts) : FormOnCase(texts)
{
    public SanctionCaseDetail Case { get; private set; } = default!;

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    protected SanctioningApi Api => sanctioning;

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return await LoadMore(caseId, cancellationToken);
    }
}
