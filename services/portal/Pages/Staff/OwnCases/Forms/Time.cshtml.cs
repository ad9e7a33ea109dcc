using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases.Forms;

/// <summary>Somebody asks for longer to respond to what the draft says about them.</summary>
public sealed class TimeModel(OwnInvestigationsApi api, IStringLocalizer<OwnCaseTexts> texts, TimeProvider clock) : OwnForm(api, texts)
{
    private const int MinMotive = 10;

    /// <summary>The last day is over; until there is another one the page names none that still has to come.</summary>
    public bool IsLate => Case.Draft?.RespondBy < Term.DayOf(clock.GetUtcNow());

    public string? Motive { get; private set; }

    protected override bool IsOpen => Case.Draft is { MayRespond: true, TimeAskedAt: null };

    protected override string Next => $"{CasePage}?done=time";

    protected override void Read() => Motive = Worded("motive", MinMotive, ShortText, "Time.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.AskTime(caseId, new AskResponseTime(Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "motive";
}
