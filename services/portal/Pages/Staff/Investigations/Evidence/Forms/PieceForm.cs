using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A form about a piece of evidence. The version is that of the piece.</summary>
public abstract class PieceForm(InvestigationsApi investigations, EvidenceApi evidence, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : PartForm<EvidenceDetail>(investigations, texts)
{
    protected const int MinWhy = 10;

    public EvidenceDetail Piece => Part;

    public string? Why { get; protected set; }

    public override (string Address, string Name)? Above => (Address, Texts["Piece.Of", Piece.Number, CaseNumber]);

    protected EvidenceApi Evidence => evidence;

    protected string Address => $"{CasePage}/evidence/{Piece.EvidenceId}";

    public string NameOf(string account) => names.NameOf(account);

    protected override string IdInRoute => "evidenceId";

    protected override Task<ApiAnswer<EvidenceDetail>> ReadPart(Guid caseId, Guid id, CancellationToken cancellationToken) => evidence.Read(caseId, id, cancellationToken);

    protected override long VersionOf(EvidenceDetail part) => part.Version;
}
