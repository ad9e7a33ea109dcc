using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>An interview took place: when, who was there, and what was said before the first question.</summary>
public sealed class HoldingModel(
    InvestigationsApi investigations, InterviewsApi interviews, StaffNames names, IStringLocalizer<InterviewTexts> texts, TimeProvider clock)
    : InterviewForm(investigations, interviews, texts)
{
    public const string Yes = "yes";
    public const string No = "no";

    public TypedMoment At { get; private set; } = TypedMoment.Empty;

    public IReadOnlyList<string> Present { get; private set; } = [];

    public bool RightsRead { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>: whether the person had to answer.</summary>
    public string? Duty { get; private set; }

    public string? Counsel { get; private set; }

    public IReadOnlyList<Choice> Investigators => [.. Case.Investigators.Where(i => i.Declared).Select(i => new Choice(i.Account, names.NameOf(i.Account)))];

    /// <summary>Of whoever it is about the rights are read in every case.</summary>
    public bool NeedsRights => Interview.With == InterviewWith.Subject;

    protected override string Next => $"{Address}?done=held";

    protected override bool FitsTo(InterviewDetail interview) => interview.State == InterviewState.Planned;

    protected override void Begin() => (At, Present) = (TypedMoment.Of(Interview.At), [.. Interview.Investigators.Where(a => Investigators.Any(c => c.Value == a))]);

    protected override void Read()
    {
        (At, Counsel) = (new TypedMoment(Typed(Request.Form, "day", 20), Typed(Request.Form, "time", 20)), Typed(Request.Form, "counsel"));
        if (At.Moment is not { } moment)
        {
            Refuse(At.WrongField, Texts["At.Wrong"]);
        }
        else if (moment > clock.GetUtcNow())
        {
            Refuse("day", Texts["HeldAt.Future"]);
        }

        Present = Several("present", a => Investigators.Any(c => c.Value == a));
        if (Present.Count == 0)
        {
            Refuse("present", Texts["Present.Missing"]);
        }

        RightsRead = Request.Form["rights"] == Yes;
        if (NeedsRights && !RightsRead)
        {
            Refuse("rights", Texts["Refused.rights-not-read"]);
        }

        Duty = One("duty", d => d is Yes or No, "Duty.Missing");
        if (Counsel is { Length: < 2 or > 100 })
        {
            Refuse("counsel", Texts["Counsel.Wrong"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Interviews.Hold(caseId, Interview.InterviewId, new HoldInterview(At.Moment, Present, RightsRead, Duty == Yes, Counsel), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "rights-not-read" => "rights",
        "investigator-unknown" => "present",
        _ => "day",
    };
}
