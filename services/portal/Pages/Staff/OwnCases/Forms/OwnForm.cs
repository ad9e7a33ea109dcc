using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases.Forms;

/// <summary>A form of somebody whose conduct is investigated, on their own case.</summary>
public abstract class OwnForm(OwnInvestigationsApi api, IStringLocalizer<OwnCaseTexts> texts) : FormOnCase(texts)
{
    public OwnInvestigation Case { get; private set; } = default!;

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    protected OwnInvestigationsApi Api => api;

    protected bool IsOver => InvestigationSteps.IsOver(Case.State);

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await api.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
