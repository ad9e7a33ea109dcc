using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>Somebody of another desk read the report: they agree, or send it back.</summary>
public sealed class AnswerReviewModel(
    InvestigationsApi investigations, InvestigationReportApi reports, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts)
    : ReportForm(investigations, reports, names, texts)
{
    private const string Agrees = "agree";
    private const string Returns = "return";
    private const int MinRemarks = 20;
    private const int MostRemarks = 10_000;

    /// <summary><c>agree</c> or <c>return</c>.</summary>
    public string? Answer { get; private set; }

    public string? Remarks { get; private set; }

    public IReadOnlyList<Choice> Choices => [new(Agrees, Texts["Answer.agree"], Texts["Answer.agree.Help"]), new(Returns, Texts["Answer.return"], Texts["Answer.return.Help"])];

    public IReadOnlyList<Charge> Charges => InvestigationActions.MandateOf(Case)?.Charges ?? [];

    protected override bool IsOpen => Step == ReportStep.AnswerReview;

    /// <summary>A reviewer reads the report until it is final; the case itself tells what is then.</summary>
    protected override string Next => $"{Address}?done={(Answer == Agrees ? "agreed" : "returned")}";

    protected override void Read()
    {
        Answer = One("answer", a => a is Agrees or Returns, "Answer.Missing");
        Remarks = Worded("remarks", MinRemarks, MostRemarks, "Remarks.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Answer(caseId, new AnswerReview(Answer == Agrees, Remarks), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
