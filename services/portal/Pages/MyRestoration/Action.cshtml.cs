using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>Something is decided about the reporter's work: they are asked at once whether it has to do with the report.</summary>
public sealed class ActionModel(ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationForm(reporting, restoration, sessions, texts)
{
    private const int MostOfDay = 20;

    public string? Kind { get; private set; }

    public string? On { get; private set; }

    public string? Text { get; private set; }

    protected override bool IsForNow => true;

    protected override string Done => "noted#detriment";

    protected override string Field => "kind";

    protected override void Read()
    {
        Kind = Lists.PersonnelActions.FirstOrDefault(a => a.Value == Typed(Request.Form, "kind"))?.Value;
        if (Kind is null)
        {
            Refuse("kind", Texts["Action.Missing"]);
        }

        On = Typed(Request.Form, "on", MostOfDay);
        if (FormRows.DayOf(On) is null)
        {
            Refuse("on", Texts["Action.On.Wrong"]);
        }

        Text = Words(0, LongText, "Evaluate.TooLong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken) => Api.NoteAction(Pass, new(Kind, FormRows.DayOf(On), Text), cancellationToken);
}
