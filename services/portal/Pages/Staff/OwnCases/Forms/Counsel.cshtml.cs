using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases.Forms;

/// <summary>Somebody says who assists them.</summary>
public sealed class CounselModel(OwnInvestigationsApi api, IStringLocalizer<OwnCaseTexts> texts) : OwnForm(api, texts)
{
    public string? Name { get; private set; }

    protected override bool IsOpen => !IsOver;

    protected override string Next => $"{CasePage}?done=counsel";

    protected override void Begin() => Name = Case.Counsel;

    protected override void Read() => Name = Worded("name", 2, 100, "Counsel.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteCounsel(caseId, new NoteCounsel(Name), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "name";
}
