using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>The second pair of eyes agrees with a proposal, or sends it back.</summary>
public sealed class AgreementModel(TriageApi triage, AssessApi assess, IStringLocalizer<DecideTexts> texts) : CaseForm(triage, texts)
{
    public const string Agree = "agree";
    public const string Return = "return";
    private const int MinMotive = 10;

    /// <summary><see cref="Agree"/> or <see cref="Return"/>.</summary>
    public string? Answer { get; private set; }

    public string? Motive { get; private set; }

    public ProposedDecision? Proposal => CaseFile?.Proposal;

    protected override bool IsOpen =>
        Case.MayOpen && Case.SecondAssessor == User.Account() && Proposal is { NeedsSecond: true, SecondAgreed: false };

    /// <summary>The case closes for the second pair of eyes with the answer.</summary>
    protected override string Next => $"/staff/triage?done={(Answer == Agree ? "agreed" : "returned")}";

    protected override void Read()
    {
        Answer = One("answer", a => a is Agree or Return, "Answer.Missing");
        Motive = Worded("motive", MinMotive, MediumText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        assess.Answer(caseId, new AnswerProposal(Answer == Agree, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
