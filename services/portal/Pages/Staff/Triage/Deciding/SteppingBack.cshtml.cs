using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>Somebody has an interest after all, or doubts it: a substitute takes over at once.</summary>
public sealed class SteppingBackModel(TriageApi triage, IStringLocalizer<DecideTexts> texts) : CaseForm(triage, texts)
{
    protected override bool IsOpen => Case.MayOpen;

    protected override string Next => "/staff/triage?done=recused";

    protected override void Read()
    {
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.StepBack(caseId, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "send";
}
