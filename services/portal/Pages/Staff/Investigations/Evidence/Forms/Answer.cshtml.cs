using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>Whoever a piece of evidence was handed to takes it, so that both sign for it, or does not.</summary>
public sealed class AnswerModel(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : CustodyForm(investigations, evidence, names, texts)
{
    private const string Takes = "take";
    private const string Declines = "decline";

    /// <summary><c>take</c> or <c>decline</c>.</summary>
    public string? Answer { get; private set; }

    public IReadOnlyList<Choice> Choices =>
        [new(Takes, Texts["Answer.take"], Texts["Answer.take.Help"]), new(Declines, Texts["Answer.decline"], Texts["Answer.decline.Help", NameOf(Piece.Holder)])];

    /// <summary>Why it was handed over.</summary>
    public CustodyStep? HandedOver => Piece.Chain.LastOrDefault(s => s.Act == CustodyAct.HandedOver);

    protected override CustodyTask Purpose => CustodyTask.Answer;

    protected override string Next => $"{Address}?done={(Answer == Takes ? "taken" : "declined")}";

    protected override void Read()
    {
        Answer = One("answer", a => a is Takes or Declines, "Answer.Missing");
        Why = Answer == Declines ? Worded("why", MinWhy, ShortText, "Why.Wrong") : Lines("why");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Evidence.Answer(caseId, Piece.EvidenceId, new AnswerHandOver(Answer == Takes, Answer == Takes ? null : Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
