using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A form about who holds a piece of evidence. The version is that of the piece.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public abstract class PieceForm(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : InvestigationForm(investigations, texts)
{
    protected const int MinWhy = 10;

    public EvidenceDetail Piece { get; private set; } = default!;

    public string? Why { get; protected set; }

    public override (string Address, string Name)? Above => (Address, Texts["Piece.Of", Piece.Number, CaseNumber]);

    protected EvidenceApi Evidence => evidence;

    protected string Address => $"{CasePage}/evidence/{Piece.EvidenceId}";

    protected override bool IsOpen => Custody.Of(Piece, Case, User.Account()) == Purpose;

    /// <summary>What the form is for.</summary>
    protected abstract CustodyTask Purpose { get; }

    public string NameOf(string account) => names.NameOf(account);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Investigates)
        {
            return GoTo(CasePage);
        }

        var answer = await evidence.Read(caseId, Guid.Parse((string)RouteData.Values["evidenceId"]!), cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Piece, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
