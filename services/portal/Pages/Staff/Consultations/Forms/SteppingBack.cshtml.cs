using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Consultations.Forms;

/// <summary>Whoever has an interest after all, or perhaps, makes room for another.</summary>
public sealed class SteppingBackModel(ConsultationsApi consultations, IStringLocalizer<ConsultationTexts> texts) : ConsultationForm(consultations, texts)
{
    protected override bool IsOpen => Item is { State: not ConsultationState.Advised, Matter: not null };

    protected override string Next => $"{IndexModel.Address}?done=recused";

    protected override void Read()
    {
        // There is nothing to type: pressing the button says it.
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Item.IsChair
        ? Api.Lead(caseId, Item.Number, Interest.Present, version, cancellationToken)
        : Api.Answer(caseId, Item.Number, Interest.Present, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "step-back";
}
