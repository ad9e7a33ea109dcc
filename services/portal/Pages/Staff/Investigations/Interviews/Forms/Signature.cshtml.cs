using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>The minutes were signed, or the person did not want to, and said why.</summary>
public sealed class SignatureModel(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InterviewForm(investigations, interviews, texts)
{
    private const string Given = "given";
    private const string NotGiven = "refused";

    /// <summary><c>given</c> or <c>refused</c>.</summary>
    public string? Answer { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyList<Choice> Choices => [new(Given, Texts["Sign.given"]), new(NotGiven, Texts["Sign.refused"], Texts["Sign.refused.Help"])];

    protected override string Next => $"{Address}?done={(Answer == Given ? "signed" : "refused")}";

    protected override bool FitsTo(InterviewDetail interview) => interview.State == InterviewState.MinutesWritten;

    protected override void Read()
    {
        Answer = One("answer", a => a is Given or NotGiven, "Sign.Missing");
        Reason = Answer == NotGiven ? Worded("reason", MinMotive, MediumText, "Sign.Reason.Wrong") : Lines("reason");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.Sign(caseId, Interview.InterviewId, new SignMinutes(Answer == Given, Answer == Given ? null : Reason), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
