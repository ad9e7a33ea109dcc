using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>How and when a decision was made known: the time to object runs from the day after.</summary>
public sealed class NotificationModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? Form { get; private set; }

    public IReadOnlyList<Choice> Forms => [.. Enum.GetValues<NotificationForm>().Select(f => Words.Code(f)).Select(f => new Choice(f, Texts["Known." + f], Texts[$"Known.{f}.Help"]))];

    protected override bool IsOpen => Matter.Course.MayNotify();

    protected override string Next => $"{CasePage}?done=notified";

    protected override void Begin() => On = FormRows.Written(Today);

    protected override void Read()
    {
        Form = One("form", f => Forms.Any(known => known.Value == f), "Known.Missing");
        On = DayGone("on", Today, Matter.Course?.Decision is { } decision ? Term.DayOf(decision.At) : null, "Known.On.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Notify(
        caseId, Matter.Number, new NotifyDecision(FormRows.DayOf(On), Enum.Parse<NotificationForm>(Form!, ignoreCase: true)), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "before-the-decision" ? "on" : "form";
}
