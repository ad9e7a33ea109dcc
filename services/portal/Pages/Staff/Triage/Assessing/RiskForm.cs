using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>A risk: how high, and why.</summary>
public abstract class RiskForm(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : AssessForm(triage, assess, texts)
{
    public string? Level { get; private set; }

    /// <summary>What was written before.</summary>
    protected abstract AssessedRisk? Written { get; }

    protected override void Begin() => (Level, Explanation) = (Written?.Level, Written?.Explanation);

    protected override void Read()
    {
        Level = One("level", ReferenceDataSet.Current.RiskLevels.Contains, "Risk.Missing");
        ReadMore();
        ReadExplanation();
    }

    /// <summary>What only one of the risks asks.</summary>
    protected virtual void ReadMore()
    {
    }
}

/// <summary>The risk that the reporter is put at a disadvantage (ISO 37002 clause 8.3.2).</summary>
public sealed class DetrimentRiskModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : RiskForm(triage, assess, texts)
{
    protected override AssessedRisk? Written => CaseFile?.DetrimentRisk;

    protected override Assess Part => new(DetrimentRisk: new AssessDetrimentRisk(Level, Explanation));
}

/// <summary>The risk that evidence is lost, and whether something has to be secured now.</summary>
public sealed class EvidenceRiskModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : RiskForm(triage, assess, texts)
{
    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? SecureNow { get; private set; }

    protected override AssessedRisk? Written => CaseFile?.EvidenceRisk;

    protected override Assess Part => new(EvidenceRisk: new AssessEvidenceRisk(Level, SecureNow == YesNo.Yes, Explanation));

    protected override void Begin()
    {
        base.Begin();
        SecureNow = YesNo.Of(Written?.SecureNow);
    }

    protected override void ReadMore() => SecureNow = One("secureNow", YesNo.Knows, "YesNo.Missing");
}
