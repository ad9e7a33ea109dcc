using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>Somebody broke the condition of their sanction inside the probation: it is carried out after all (Barp art. 78). They say what they have to say first.</summary>
public sealed class ConditionModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    private const int MinViews = 20;
    private const string Yes = "yes";

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? What { get; private set; }

    public string? Said { get; private set; }

    /// <summary>They want to say nothing: an empty field alone can be a mistake.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>Null when none runs.</summary>
    public ProbationDetail? Probation => Matter.Course?.Decision?.Probation is { State: ProbationState.Running } running ? running : null;

    protected override bool IsOpen => Probation is not null;

    protected override string Next => $"{CasePage}?done=condition#decision";

    protected override void Read()
    {
        On = DayGone("on", Probation is { } now && now.Until < Today ? now.Until : Today, Probation?.From, "Condition.On.Wrong");
        What = Worded("what", MinReasons, WholeText, "Condition.What.Wrong");
        (Said, IsSilent) = (Lines("views"), Request.Form["silent"] == Yes);
        if (!IsSilent)
        {
            Worded("views", MinViews, WholeText, "Condition.Views.Wrong");
        }
        else if (Said is not null)
        {
            Refuse("views", Texts["Condition.Views.Both"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Invoke(caseId, Matter.Number, new InvokeCondition(FormRows.DayOf(On), What, Said), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "on";
}
