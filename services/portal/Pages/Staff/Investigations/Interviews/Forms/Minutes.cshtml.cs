using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>The minutes, or a new version of them, which begins with the newest.</summary>
public sealed class MinutesModel(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InterviewForm(investigations, interviews, texts)
{
    private const int MostText = 100_000;

    public string? Written { get; private set; }

    /// <summary>The newest version, to read beside what was typed when somebody else wrote it meanwhile.</summary>
    public Minutes? Newest => Interview.Minutes is [var newest, ..] ? newest : null;

    protected override string Next => $"{Address}?done=written";

    protected override bool FitsTo(InterviewDetail interview) => interview.State is InterviewState.Held or InterviewState.MinutesWritten;

    protected override void Begin() => Written = Newest?.Text;

    protected override void Read() => Written = Worded("text", 1, MostText, "Minutes.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.Write(caseId, Interview.InterviewId, new WriteMinutes(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
