using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>A planned interview goes to another time or place.</summary>
public sealed class MoveModel(InvestigationsApi investigations, InterviewsApi interviews, IStringLocalizer<InterviewTexts> texts)
    : InterviewForm(investigations, interviews, texts)
{
    public TypedMoment At { get; private set; } = TypedMoment.Empty;

    public string? Place { get; private set; }

    public string? Motive { get; private set; }

    protected override string Next => $"{Address}?done=moved";

    protected override bool FitsTo(InterviewDetail interview) => interview.State == InterviewState.Planned;

    protected override void Begin() => (At, Place) = (TypedMoment.Of(Interview.At), Interview.Place);

    protected override void Read()
    {
        At = new TypedMoment(Typed(Request.Form, "day", 20), Typed(Request.Form, "time", 20));
        if (At.Moment is null)
        {
            Refuse(At.WrongField, Texts["At.Wrong"]);
        }

        Place = Worded("place", 3, 200, "Place.Wrong");
        Motive = Worded("motive", MinMotive, ShortText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.Move(caseId, Interview.InterviewId, new MoveInterview(At.Moment, Place, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "day";
}
