using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Notices.Forms;

/// <summary>Who assists somebody whose conduct is investigated.</summary>
public sealed class CounselModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<RightsTexts> texts)
    : NoticeForm(investigations, rights, names, texts)
{
    public string? Name { get; private set; }

    protected override string Next => $"{CasePage}/notices?done=counsel";

    protected override void Begin() => Name = Notice.Counsel;

    protected override void Read() => Name = Worded("name", 2, 100, "Counsel.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Rights.NoteCounsel(caseId, Number, new NoteCounsel(Name), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "name";
}
