using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>A question to the reporter, through the desk: whoever asks does not learn who it is.</summary>
public sealed class QuestionModel(TriageApi triage, DeskApi desk, IStringLocalizer<AssessTexts> texts) : CaseForm(triage, texts)
{
    private const int MinText = 10;

    public string? Question { get; private set; }

    protected override string Next => $"{CasePage}?done=question";

    protected override void Read() => Question = Worded("text", MinText, LongText, "Question.Text.Wrong");

    protected override async Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        (await desk.Ask(caseId, Question!, cancellationToken)).WithoutValue;

    protected override string FieldOf(string? refusal) => "text";
}
