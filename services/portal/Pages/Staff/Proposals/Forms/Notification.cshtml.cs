using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>How and when a decision was made known, or the one on an objection to it: the time to object, or to go to court, runs from the day after.</summary>
public sealed class NotificationModel(
    SanctioningApi sanctioning, DecidingApi deciding, ObjectingApi objecting, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? Form { get; private set; }

    public IReadOnlyList<Choice> Forms => [.. Enum.GetValues<NotificationForm>().Select(f => Words.Code(f)).Select(f => new Choice(f, Texts["Known." + f], Texts[$"Known.{f}.Help"]))];

    /// <summary>It is the decision on an objection.</summary>
    public bool IsAnswer => Matter.Course.MayNotifyAnswer();

    protected override bool IsOpen => Matter.Course.MayNotify() || (IsAnswer && User.IsInRole(Roles.Corps));

    protected override string Next => $"{CasePage}?done={(IsAnswer ? "answerNotified" : "notified")}";

    private DateTimeOffset? DecidedAt => IsAnswer ? Matter.Course?.Decision?.Contest?.Decision?.At : Matter.Course?.Decision?.At;

    protected override void Begin() => On = FormRows.Written(Today);

    protected override void Read()
    {
        Form = One("form", f => Forms.Any(known => known.Value == f), "Known.Missing");
        On = DayGone("on", Today, DecidedAt is { } at ? Term.DayOf(at) : null, "Known.On.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var how = new NotifyDecision(FormRows.DayOf(On), Enum.Parse<NotificationForm>(Form!, ignoreCase: true));
        return IsAnswer ? objecting.Notify(caseId, Matter.Number, how, version, cancellationToken) : Api.Notify(caseId, Matter.Number, how, version, cancellationToken);
    }

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "before-the-decision" or "noted-too-late" => "on",
        "letter-not-signed" => "letter",
        _ => "form",
    };
}
