using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>A form on one interview. The version is that of the interview.</summary>
public abstract class InterviewForm(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : PartForm<InterviewDetail>(investigations, texts)
{
    protected const int MinMotive = 10;

    public InterviewDetail Interview => Part;

    public override (string Address, string Name)? Above => (Address, Texts["Room.Of", Interview.Number, CaseNumber]);

    protected InterviewsApi Interviews => interviews;

    protected string Address => $"{CasePage}/interviews/{Interview.InterviewId}";

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && FitsTo(Interview);

    /// <summary>Whether the form is for an interview that stands where this one does.</summary>
    protected abstract bool FitsTo(InterviewDetail interview);

    protected override string IdInRoute => "interviewId";

    protected override Task<ApiAnswer<InterviewDetail>> ReadPart(Guid caseId, Guid id, CancellationToken cancellationToken) => interviews.Read(caseId, id, cancellationToken);

    protected override long VersionOf(InterviewDetail part) => part.Version;
}
