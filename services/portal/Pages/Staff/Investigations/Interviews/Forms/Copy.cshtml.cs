using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>The person has a copy of the minutes.</summary>
public sealed class CopyModel(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InterviewForm(investigations, interviews, texts)
{
    public string? How { get; private set; }

    protected override string Next => $"{Address}?done=copied";

    protected override bool FitsTo(InterviewDetail interview) => InterviewSteps.Of(interview) == InterviewStep.HandOverCopy;

    protected override void Read() => How = Worded("how", 3, 200, "Copy.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.HandOver(caseId, Interview.InterviewId, new HandOverCopy(How), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "how";
}
