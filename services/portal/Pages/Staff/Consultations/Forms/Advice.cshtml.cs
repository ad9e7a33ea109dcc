using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Consultations.Forms;

/// <summary>The chair writes down what was voted; when that is something else, with the sanction.</summary>
public sealed class AdviceModel(ConsultationsApi consultations, IStringLocalizer<ConsultationTexts> texts) : ConsultationForm(consultations, texts)
{
    public SanctionFields Fields { get; private set; } = new();

    public string? Reasons { get; private set; }

    public bool IsOther => Item.Outcome?.Advice == PanelAdvice.ImposeOther;

    protected override bool IsOpen => Item is { IsChair: true, State: ConsultationState.Voted, Outcome: not null };

    protected override string Next => $"{CasePage}?done=advised#outcome";

    protected override void Read()
    {
        Fields = SanctionFields.Read(f => Typed(Request.Form, f));
        if (IsOther)
        {
            Fields.Choice(OwnTexts, Refuse);
        }

        Reasons = Worded("reasons", 50, 10_000, "Reasons.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Advise(caseId, Item.Number, new IssueAdvice(IsOther ? Fields.Choice(OwnTexts, (_, _) => { }) : null, Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "reasons";
}
