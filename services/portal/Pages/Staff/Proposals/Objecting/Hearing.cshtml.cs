using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>How whoever objects was heard before it is decided, or why they were not (Awb 7:2 and 7:3).</summary>
public sealed class HearingModel(SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : ObjectionForm(sanctioning, objecting, words, texts, clock)
{
    public string? Form { get; private set; }

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    public string? Report { get; private set; }

    public IReadOnlyList<Choice> Forms => [.. Enum.GetValues<HearingForm>().Select(f => Words.Code(f)).Select(f => new Choice(f, Texts["Form." + f], Texts[$"Form.{f}.Help"]))];

    protected override string Next => $"{CasePage}?done=hearing#contest";

    protected override void Read()
    {
        Form = One("form", f => Forms.Any(known => known.Value == f), "Form.Missing");
        On = DayGone("on", Today, Matter.Course?.Decision?.Objection?.On, "Hearing.Day.Wrong");
        Report = Worded("report", MinText, WholeText, "Hearing.Report.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.NoteHearing(
        caseId, Matter.Number, new NoteHearing(Enum.Parse<HearingForm>(Form!, ignoreCase: true), FormRows.DayOf(On), Report), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "before-the-decision" ? "on" : "form";
}
