using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A piece of evidence whose holder does not investigate the case any more: nobody is there to hand it over.</summary>
public sealed class TakeOverModel(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : CustodyForm(investigations, evidence, names, texts)
{
    protected override CustodyTask Purpose => CustodyTask.TakeOver;

    protected override string Next => $"{Address}?done=taken-over";

    protected override void Read() => Why = Worded("why", MinWhy, ShortText, "TakeOver.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Evidence.TakeOver(caseId, Piece.EvidenceId, new TakeOverEvidence(Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "why";
}
