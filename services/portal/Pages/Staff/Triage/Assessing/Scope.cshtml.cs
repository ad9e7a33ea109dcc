using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>Who is involved and how difficult it is: what the rule for the national team asks.</summary>
public sealed class ScopeModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : AssessForm(triage, assess, texts)
{
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary><c>yes</c> or <c>no</c>, as the next.</summary>
    public string? Leadership { get; private set; }

    public string? Conflicted { get; private set; }

    public IReadOnlyList<string> Complexity { get; private set; } = [];

    protected override Assess Part => new(Scope: new AssessScope(Parts, Leadership == YesNo.Yes, Conflicted == YesNo.Yes, Complexity, Explanation));

    protected override void Begin()
    {
        var written = CaseFile?.Scope;
        Parts = written?.Parts ?? [Case.OrganisationalPart];
        (Leadership, Conflicted) = (YesNo.Of(written?.InvolvesLeadership), YesNo.Of(written?.IntegrityDepartmentConflicted));
        (Complexity, Explanation) = (written?.Complexity ?? [], written?.Explanation);
    }

    protected override void Read()
    {
        Parts = Several("parts", ReferenceDataSet.Current.OrganisationalParts.Contains);
        if (Parts.Count == 0)
        {
            Refuse("parts", Texts["Scope.Parts.Missing"]);
        }

        Leadership = One("leadership", YesNo.Knows, "Scope.Leadership.Missing");
        Conflicted = One("conflicted", YesNo.Knows, "Scope.Conflicted.Missing");
        Complexity = Several("complexity", ReferenceDataSet.Current.ComplexityFactors.Contains);
        ReadExplanation();
    }
}
