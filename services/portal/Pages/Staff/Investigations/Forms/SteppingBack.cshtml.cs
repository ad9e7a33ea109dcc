using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>Somebody has an interest after all, or doubts it: an investigator makes room, or the next higher gives the mandate.</summary>
public sealed class SteppingBackModel(InvestigationsApi investigations, IStringLocalizer<InvestigationTexts> texts) : InvestigationForm(investigations, texts)
{
    public bool IsAuthority => Case.IsAuthority;

    protected override bool IsOpen => Case.MayOpen && !IsOver;

    protected override string Next => $"{IndexModel.Address}?done={(IsAuthority ? "routed-mandate" : "recused")}";

    protected override void Read()
    {
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        IsAuthority ? Api.StepBackAsAuthority(caseId, version, cancellationToken) : Api.StepBack(caseId, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "send";
}
