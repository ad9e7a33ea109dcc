using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Prosecutor.Forms;

/// <summary>Single pieces of a case go to the prosecutor. Those that may not are named with the reason, and cannot be chosen.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class ShareModel(InvestigationsApi investigations, ProsecutorApi prosecutor, PiecesOfCase pieces, IStringLocalizer<ProsecutorTexts> texts)
    : InvestigationForm(investigations, texts)
{
    private const int MostItems = 50;
    private const int MinRecipient = 2;
    private const int MostRecipient = 200;
    private const int MinBasis = 5;
    private const int MostBasis = 500;
    private const int MinMotive = 20;

    public IReadOnlyList<string> Items { get; private set; } = [];

    public string? Recipient { get; private set; }

    public string? LegalBasis { get; private set; }

    public string? Motive { get; private set; }

    public IReadOnlyList<Choice> Open => [.. All.Where(p => p.Closed == WhyClosed.No).Select(p => new Choice(p.Name, p.What, p.Help))];

    /// <summary>By the reason why they cannot be chosen.</summary>
    public IEnumerable<IGrouping<WhyClosed, CasePiece>> Closed => All.Where(p => p.Closed != WhyClosed.No).GroupBy(p => p.Closed);

    public override (string Address, string Name)? Above => ($"{CasePage}/prosecutor", Texts["Wall.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account());

    protected override string Next => $"{CasePage}/prosecutor?done=shared";

    private IReadOnlyList<CasePiece> All { get; set; } = [];

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return null;
        }

        var wall = await prosecutor.Read(caseId, cancellationToken);
        if (wall.Value is null)
        {
            return Elsewhere(wall.Status);
        }

        All = await pieces.Read(caseId, wall.Value, cancellationToken) ?? throw new ApiUnavailableException("The pieces of a case cannot be read.");
        return null;
    }

    protected override void Read()
    {
        Items = Several("items", item => Open.Any(c => c.Value == item));
        if (Items.Count is 0 or > MostItems)
        {
            Refuse("items", Texts[Items.Count == 0 ? "Share.Items.Missing" : "Share.Items.TooMany", MostItems]);
        }

        Recipient = Worded("recipient", MinRecipient, MostRecipient, "Share.Recipient.Wrong");
        LegalBasis = Worded("legalBasis", MinBasis, MostBasis, "Share.Basis.Wrong");
        Motive = Worded("motive", MinMotive, LongText, "Share.Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        prosecutor.Share(caseId, new ShareWithProsecutor(Items, Recipient, LegalBasis, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "items";
}
