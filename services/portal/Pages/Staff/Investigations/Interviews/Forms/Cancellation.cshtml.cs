using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>A planned interview does not take place.</summary>
public sealed class CancellationModel(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InterviewForm(investigations, interviews, texts)
{
    public string? Motive { get; private set; }

    protected override string Next => $"{Address}?done=cancelled";

    protected override bool FitsTo(InterviewDetail interview) => interview.State == InterviewState.Planned;

    protected override void Read() => Motive = Worded("motive", MinMotive, ShortText, "Motive.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.Cancel(caseId, Interview.InterviewId, new CancelInterview(Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
