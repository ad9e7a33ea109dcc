using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>Its holder hands a piece of evidence to another investigator, who has to take it.</summary>
public sealed class HandOverPieceModel(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : CustodyForm(investigations, evidence, names, texts)
{
    public string? To { get; private set; }

    public IReadOnlyList<Choice> Receivers => [.. Custody.Receivers(Case, User.Account()).Select(i => new Choice(i.Account, NameOf(i.Account)))];

    protected override CustodyTask Purpose => CustodyTask.HandOver;

    protected override string Next => $"{Address}?done=handed-over";

    protected override void Begin() => To = Receivers is [var only] ? only.Value : null;

    protected override void Read()
    {
        To = One("to", _ => true, "HandOver.Missing");
        Why = Worded("why", MinWhy, ShortText, "Why.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Evidence.HandOver(caseId, Piece.EvidenceId, new HandOverEvidence(To, Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "to";
}
