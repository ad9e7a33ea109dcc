using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class SubjectModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    public override Step Step => Step.Subject;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form)
    {
        var category = ReferenceDataSet.Current.MisconductCategories.Find(Typed(form, "category") ?? "");
        return draft with { Category = category?.Code, Grounds = category is { AsksGrounds: true } ? draft.Grounds : [] };
    }

    protected override void Check(ReportDraft draft)
    {
        if (draft.Category is null)
        {
            Refuse("category", texts["Subject.Missing"]);
        }
    }
}
