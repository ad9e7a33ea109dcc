using Microsoft.Extensions.Localization;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A form about who holds a piece of evidence.</summary>
public abstract class CustodyForm(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : PieceForm(investigations, evidence, names, texts)
{
    protected override bool IsOpen => Custody.Of(Piece, Case, User.Account()) == Purpose;

    /// <summary>What the form is for.</summary>
    protected abstract CustodyTask Purpose { get; }
}
