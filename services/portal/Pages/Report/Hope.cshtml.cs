using Zichtlijn.Portal.Drafts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class HopeModel(DraftStore drafts) : StepPage(drafts)
{
    public override Step Step => Step.Hope;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) => draft with
    {
        Wishes = [.. form["wishes"].OfType<string>().Where(ReferenceDataSet.Current.Wishes.Contains).Distinct(StringComparer.Ordinal)],
    };
}
