using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters.Forms;

/// <summary>Somebody objects to what was decided for them; why may follow (Awb 6:6).</summary>
public sealed class ObjectionModel(OwnMattersApi api, IStringLocalizer<OwnMatterTexts> texts, TimeProvider clock) : OwnMatterForm(api, texts, clock)
{
    private const int MinText = 10;

    public bool IsLate => IsOver(Case.Course.Decision?.ObjectionUntil);

    public string? Grounds { get; private set; }

    /// <summary>An empty field alone is no objection without grounds: it can be a mistake, and there is one objection only.</summary>
    public bool Follow { get; private set; }

    protected override bool IsOpen => Case.Course.MayObject();

    protected override string Next => $"{CasePage}?done=objected#objection";

    protected override void Read()
    {
        (Grounds, Follow) = (Lines("text"), Request.Form["follow"] == Yes);
        if (Grounds is not null || !Follow)
        {
            Worded("text", MinText, MostText, "Objection.Wrong");
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.LodgeObjection(caseId, new LodgeObjection(Grounds), version, cancellationToken);
}
