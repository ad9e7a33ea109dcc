using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>Which legal rules apply, and what the case is about beside what was reported.</summary>
public sealed class RegimesModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : AssessForm(triage, assess, texts)
{
    public IReadOnlyList<string> Regimes { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public IReadOnlyList<string> Grounds { get; private set; } = [];

    protected override Assess Part => new(Regimes: new AssessRegimes(Regimes, Categories, Grounds, Explanation));

    protected override void Begin()
    {
        if (CaseFile?.Regimes is { } written)
        {
            (Regimes, Categories, Grounds, Explanation) = (written.Regimes, written.Categories, written.Grounds, written.Explanation);
        }
        else
        {
            Grounds = Case.Grounds;
        }
    }

    protected override void Read()
    {
        var known = ReferenceDataSet.Current;
        Regimes = Several("regimes", known.Regimes.Contains);
        Categories = Several("categories", known.MisconductCategories.Contains);
        Grounds = Several("grounds", known.DiscriminationGrounds.Contains);
        if (Regimes.Count == 0)
        {
            Refuse("regimes", Texts["Regimes.Missing"]);
        }

        ReadExplanation();
    }
}
