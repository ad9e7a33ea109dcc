using Zichtlijn.Portal.Drafts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class GroundModel(DraftStore drafts) : StepPage(drafts)
{
    public override Step Step => Step.Ground;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) => draft with
    {
        Grounds = [.. form["grounds"].OfType<string>().Where(ReferenceDataSet.Current.DiscriminationGrounds.Contains).Distinct(StringComparer.Ordinal)],
    };
}
