using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>A lawyer notes what the court said (Awb 8:70 and 8:72).</summary>
public sealed class RulingModel(
    SanctioningApi sanctioning, ObjectingApi objecting, SanctionActions actions, IStringLocalizer<ConsultationTexts> choices, IStringLocalizer<SanctionTexts> texts, TimeProvider clock)
    : MatterForm(sanctioning, actions, texts)
{
    private const string Yes = "yes";

    /// <summary>Codes of the court outcomes: with a sanction of the court itself, and with a new decision perhaps.</summary>
    private const string Replaced = "replaced";
    private const string Quashed = "quashed";

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? Outcome { get; private set; }

    public SanctionFields Fields { get; private set; } = new();

    public bool DecideAnew { get; private set; }

    public string? Ecli { get; private set; }

    public string? Summary { get; private set; }

    protected override bool IsOpen => Matter.Course.InCourt() is not null;

    protected override string Next => $"{MatterPage}?done=ruling#contest";

    private SanctionChoice? Instead { get; set; }

    protected override void Read()
    {
        On = DayGone("on", Term.DayOf(clock.GetUtcNow()), Matter.Course.InCourt()?.On, "Ruling.On.Wrong");
        Outcome = One("outcome", o => Lists.CourtOutcomes.Any(known => known.Value == o), "Ruling.Outcome.Missing");
        Fields = SanctionFields.Read(f => Typed(Request.Form, f));
        var none = Fields.Typed(SanctionFields.Sanction) is null or SanctionFields.None;
        if (Outcome == Replaced && !none)
        {
            Instead = Fields.Choice(choices, Refuse);
        }
        else if ((Outcome == Replaced) == none)
        {
            Refuse(SanctionFields.Sanction, Texts["Ruling.Sanction.Wrong"]);
        }

        DecideAnew = Request.Form["anew"] == Yes;
        if (DecideAnew && Outcome != Quashed)
        {
            Refuse("anew", Texts["Ruling.Anew.Wrong"]);
        }

        Ecli = Typed(Request.Form, "ecli");
        if (Ecli is not null && Ecli.Split(':') is not ["ECLI", "NL", _, { Length: 4 }, _])
        {
            Refuse("ecli", Texts["Ruling.Ecli.Wrong"]);
        }

        Summary = Worded("summary", MinReasons, WholeText, "Ruling.Summary.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => objecting.NoteRuling(
        caseId, Matter.Number, new NoteRuling(FormRows.DayOf(On), Outcome, Instead, DecideAnew, Ecli, Summary), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "before-the-decision" => "on",
        "heavier" => SanctionFields.Sanction,
        _ => "outcome",
    };
}
