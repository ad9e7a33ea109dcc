using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker notes that something is decided about the reporter's work; they are asked at once whether it has to do with the report.</summary>
public sealed class ActionModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    private const int MostDay = 20;

    public string? Kind { get; private set; }

    public string? On { get; private set; }

    public string? Written { get; private set; }

    protected override bool IsForNow => true;

    protected override string Done => "noted#checks";

    protected override void Read()
    {
        Kind = One("kind", k => Lists.PersonnelActions.Any(a => a.Value == k), "Action.Missing");
        On = Typed(Request.Form, "on", MostDay);
        if (FormRows.DayOf(On) is null)
        {
            Refuse("on", Texts["Action.On.Wrong"]);
        }

        Written = Lines("text");
        if (Written?.Length > LongText)
        {
            Refuse("text", Texts["Words.TooLong", LongText]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteAction(caseId, new(Kind, FormRows.DayOf(On), Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "kind";
}
