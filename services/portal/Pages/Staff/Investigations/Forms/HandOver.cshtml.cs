using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>Somebody does not investigate the case any more; somebody else takes over, or nobody yet.</summary>
public sealed class HandOverModel(InvestigationsApi investigations, StaffNames names, IStringLocalizer<InvestigationTexts> texts) : StaffingForm(investigations, names, texts)
{
    /// <summary>The choice that nobody takes over yet.</summary>
    public const string Nobody = "-";
    private const int MinMotive = 10;

    public string? Account { get; private set; }

    public string? Substitute { get; private set; }

    public string? Motive { get; private set; }

    public IReadOnlyList<Choice> Leaving => [.. Case.Investigators.Select(i => new Choice(i.Account, NameOf(i.Account)))];

    public IReadOnlyList<Choice> Substitutes => [new(Nobody, Texts["HandOver.Nobody"], Texts["HandOver.Nobody.Help"]), .. Choices];

    protected override bool IsOpen => !IsOver && Case.Investigators.Count > 0;

    /// <summary>For whoever hands over their own part the case itself is closed then.</summary>
    protected override string Next => Account == User.Account() ? $"{IndexModel.Address}?done=handed-over"
        : $"{CasePage}?done={(Substitute == Nobody ? "withdrawn" : "replaced")}";

    protected override void Begin() =>
        Account = Case.Investigators.Select(i => i.Account).FirstOrDefault(a => a == User.Account()) ?? (Case.Investigators is [var only] ? only.Account : null);

    protected override void Read()
    {
        Account = One("account", a => Case.Investigators.Any(i => i.Account == a), "HandOver.Who.Missing");
        Substitute = One("substitute", _ => true, "HandOver.Substitute.Missing");
        Motive = Worded("motive", MinMotive, ShortText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Withdraw(caseId, new WithdrawInvestigator(Account, Substitute == Nobody ? null : Substitute, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "investigator-not-eligible" or "cannot-take-over" ? "substitute" : "account";
}
