using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>What was decided was carried out.</summary>
public sealed class ExecutionModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    private const int MinText = 10;

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? What { get; private set; }

    /// <summary>Why it may be carried out although somebody can still object, as the name of a text; null when nobody can.</summary>
    public string? Early => Matter.Course?.Decision switch
    {
        { } decision when decision.IsIrrevocable(Today) => null,
        { AtOnce: true } => "Execute.AtOnce",
        _ => "Execute.Law",
    };

    protected override bool IsOpen => Matter.Course?.Decision.MayExecute(Today) == true;

    protected override string Next => $"{CasePage}?done=executed";

    protected override void Begin() => On = FormRows.Written(Today);

    protected override void Read()
    {
        On = DayGone("on", Today, Matter.Course?.Decision?.NotifiedOn, "Execute.On.Wrong");
        What = Worded("what", MinText, LongText, "Execute.What.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Execute(caseId, Matter.Number, new ExecuteDecision(FormRows.DayOf(On), What), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "before-the-decision" or "not-irrevocable" ? "on" : "what";
}
