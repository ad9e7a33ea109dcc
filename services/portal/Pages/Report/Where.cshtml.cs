using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class WhereModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    public override Step Step => Step.Where;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) =>
        draft with { OrganisationalPart = ReferenceDataSet.Current.OrganisationalParts.Find(Typed(form, "organisationalPart") ?? "")?.Code };

    protected override void Check(ReportDraft draft)
    {
        if (draft.OrganisationalPart is null)
        {
            Refuse("organisationalPart", texts["Where.Missing"]);
        }
    }
}
