using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A lawyer notes an objection that came on paper; one that is late is noted as well.</summary>
public sealed class ObjectionModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionActions actions, IStringLocalizer<SanctionTexts> texts, TimeProvider clock)
    : MatterForm(sanctioning, actions, texts)
{
    private const int MinText = 10;

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? Grounds { get; private set; }

    protected override bool IsOpen => Matter.Course.MayObject();

    protected override string Next => $"{MatterPage}?done=objection#decision";

    protected override void Read()
    {
        On = DayGone("on", Term.DayOf(clock.GetUtcNow()), Matter.Course?.Decision?.NotifiedOn, "Objection.On.Wrong");
        Grounds = Worded("grounds", MinText, WholeText, "Objection.Grounds.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        deciding.NoteObjection(caseId, Matter.Number, new NoteObjection(FormRows.DayOf(On), Grounds), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "before-the-decision" ? "on" : "grounds";
}
