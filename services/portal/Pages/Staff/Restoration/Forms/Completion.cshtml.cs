using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>A measure was carried out: when, by whom by role, and how.</summary>
public sealed class CompletionModel(RestorationApi restoration, TimeProvider clock, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? On { get; private set; }

    public string? ByRole { get; private set; }

    public string? Written { get; private set; }

    protected override bool IsForNow => MeasureInRoute?.State == MeasureState.Agreed;

    protected override string Done => "carriedOut#measures";

    protected override void Begin() => On = FormRows.Written(Term.DayOf(clock.GetUtcNow()));

    protected override void Read()
    {
        On = DayGone("on", Term.DayOf(clock.GetUtcNow()), since: null, "On.Wrong");
        ByRole = One("byRole", r => Lists.MeasureRoles.Any(c => c.Value == r), "ByRole.Missing");
        Written = Worded("text", 10, LongText, "Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.CarryOut(caseId, InRoute("measure"), new(FormRows.DayOf(On), ByRole, Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "on";
}
