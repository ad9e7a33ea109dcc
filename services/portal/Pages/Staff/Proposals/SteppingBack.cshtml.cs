using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>An authority with an interest, or perhaps, leaves the case to the next higher.</summary>
public sealed class SteppingBackModel(SanctioningApi sanctioning, ConsultationsApi consultations, SanctionWords words, IStringLocalizer<ConsultationTexts> texts)
    : AuthorityForm(sanctioning, words, texts)
{
    protected override bool IsOpen => true;

    protected override string Next => $"{IndexModel.Address}?done=recused";

    protected override void Read()
    {
        // There is nothing to type: pressing the button says it.
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        consultations.StepBack(caseId, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "step-back";
}
