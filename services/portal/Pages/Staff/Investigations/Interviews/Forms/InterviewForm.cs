using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>A form on one interview. The version is that of the interview.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class InterviewForm(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InvestigationForm(investigations, texts)
{
    protected const int MinMotive = 10;

    public InterviewDetail Interview { get; private set; } = default!;

    public override (string Address, string Name)? Above => (Address, Texts["Room.Of", Interview.Number, CaseNumber]);

    protected InterviewsApi Interviews => interviews;

    protected string Address => $"{CasePage}/interviews/{Interview.InterviewId}";

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && FitsTo(Interview);

    /// <summary>Whether the form is for an interview that stands where this one does.</summary>
    protected abstract bool FitsTo(InterviewDetail interview);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Investigates)
        {
            return GoTo(CasePage);
        }

        var answer = await interviews.Read(caseId, Guid.Parse((string)RouteData.Values["interviewId"]!), cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Interview, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
