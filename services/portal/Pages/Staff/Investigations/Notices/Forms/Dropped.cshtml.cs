using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Notices.Forms;

/// <summary>Somebody is told that what they were accused of is not investigated any more; the form begins with a text for that.</summary>
public sealed class DroppedModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<RightsTexts> texts)
    : NoticeForm(investigations, rights, names, texts)
{
    private const int MinText = 50;

    public string? Written { get; private set; }

    protected override bool IsOpen => base.IsOpen && Notice.Dropped.Count > 0;

    protected override string Next => $"{CasePage}/notices?done=dropped";

    protected override void Begin() => Written = Proposal();

    protected override void Read() => Written = Worded("text", MinText, LongText, "Text.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Rights.TellDropped(caseId, Number, new TellDropped(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";

    /// <summary>
    /// The mandate still has something that they were told of. A charge in other words counts too: they have yet to be told of it anew, and it is investigated.
    /// </summary>
    private bool IsAnythingLeft =>
        (InvestigationActions.MandateOf(Case)?.Charges ?? []).Any(c => Notice.Texts.Any(t => !t.AreDropped && t.Charges.Contains(c.Number)));

    /// <summary>What is not investigated any more, as the last version of the mandate that had it says, and whether anything is left.</summary>
    private string Proposal() => string.Join("\n\n", new[]
    {
        Texts["Proposal.Hello"].Value,
        Texts["Proposal.Dropped"].Value,
        string.Join("\n", Notice.Dropped.Select((n, i) => $"{i + 1}. {ConductOf(n)}")),
        Texts[IsAnythingLeft ? "Proposal.Dropped.Rest" : "Proposal.Dropped.Nothing"].Value,
        Texts["Proposal.Questions", string.Join(Texts["And"], Case.Investigators.Where(i => i.Declared).Select(i => Names.NameOf(i.Account)))].Value,
    });

    private string ConductOf(int charge) =>
        (Case.Mandates ?? []).SelectMany(m => m.Charges).FirstOrDefault(c => c.Number == charge)?.Conduct ?? Texts["Charge", charge].Value;
}
