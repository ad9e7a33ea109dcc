using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>Whoever gives the mandate ends an investigation without a report, or leaves it to the prosecutor.</summary>
public sealed class StopModel(InvestigationsApi investigations, IStringLocalizer<InvestigationTexts> texts) : InvestigationForm(investigations, texts)
{
    private const int MinMotive = 20;
    private static readonly StopReason[] Reasons = [StopReason.Criminal, StopReason.Aborted];

    public string? Because { get; private set; }

    public string? Motive { get; private set; }

    public IReadOnlyList<Choice> Choices => [.. Reasons.Select(r => Words.Code(r)).Select(r => new Choice(r, Texts["Stop." + r], Texts[$"Stop.{r}.Help"]))];

    protected override bool IsOpen => Case.IsAuthority && !IsOver;

    protected override string Next => $"{CasePage}?done=stopped";

    protected override void Read()
    {
        Because = One("because", b => Choices.Any(c => c.Value == b), "Stop.Missing");
        Motive = Worded("motive", MinMotive, MediumText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Stop(caseId, new StopInvestigation(Reasons.First(r => Words.Code(r) == Because), Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "because";
}
