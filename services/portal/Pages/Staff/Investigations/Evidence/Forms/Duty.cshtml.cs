using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A piece of evidence rests on a duty to answer, which was not said when it was added.</summary>
public sealed class DutyModel(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : PieceForm(investigations, evidence, names, texts)
{
    protected override bool IsOpen => !Piece.DutyToAnswer;

    protected override string Next => $"{Address}?done=marked";

    protected override void Read() => Why = Worded("why", MinWhy, ShortText, "MarkDuty.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Evidence.Mark(caseId, Piece.EvidenceId, new MarkDutyToAnswer(Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "why";
}
