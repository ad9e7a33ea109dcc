using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A lawyer notes that somebody went to court; what came late is noted as well, and whether that is excused is for the court.</summary>
public sealed class AppealModel(SanctioningApi sanctioning, ObjectingApi objecting, SanctionActions actions, IStringLocalizer<SanctionTexts> texts, TimeProvider clock)
    : MatterForm(sanctioning, actions, texts)
{
    public string? By { get; private set; }

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    /// <summary>The last day; null when it is over, or nobody can go.</summary>
    public DateOnly? Until => Matter.Course?.Decision?.Contest?.AppealUntil;

    /// <summary>Against the first decision on an objection only whom it is about goes to court.</summary>
    public IReadOnlyList<Choice> Sides =>
    [
        .. Enum.GetValues<AppealBy>().Where(s => s == AppealBy.Subject || Matter.Course?.Decision?.Contest?.IsAgainstRuling() == true).Select(s => Words.Code(s)).Select(s => new Choice(s, Texts["Appeal.By." + s])),
    ];

    protected override bool IsOpen => Matter.Course.MayGoToCourt();

    protected override string Next => $"{MatterPage}?done=appeal#contest";

    protected override void Read()
    {
        By = One("by", b => Sides.Any(known => known.Value == b), "Appeal.By.Missing");
        On = DayGone("on", Term.DayOf(clock.GetUtcNow()), Matter.Course?.Decision?.Contest?.ContestableSince(), "Appeal.On.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => objecting.NoteAppeal(
        caseId, Matter.Number, new NoteAppeal(Enum.Parse<AppealBy>(By!, ignoreCase: true), FormRows.DayOf(On)), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "before-the-decision" ? "on" : "by";
}
