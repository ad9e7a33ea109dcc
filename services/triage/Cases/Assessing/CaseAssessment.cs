using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Zichtlijn.Triage.Cases.Assessing;

/// <summary>How far the assessment of a case is, and what of it the rules ask for.</summary>
/// <param name="Regimes">Empty until it is classified.</param>
/// <param name="Categories">Everything that was ever found: expertise that a case needs is not waived by classifying it anew.</param>
public sealed record CaseAssessment(
    ImmutableList<string> Regimes, ImmutableList<string> Categories, bool HasSeverity, bool HasDetrimentRisk, bool HasEvidenceRisk, CaseScope? Scope)
{
    public static CaseAssessment None { get; } = new([], [], false, false, false, null);

    [JsonIgnore]
    public bool IsComplete => !Regimes.IsEmpty && HasSeverity && HasDetrimentRisk && HasEvidenceRisk && Scope is not null;

    public CaseAssessment After(IAssessmentEvent happened) => happened switch
    {
        RegimesClassified e => this with { Regimes = [.. e.Regimes], Categories = [.. Categories.Union(e.Categories, StringComparer.Ordinal)] },
        SeverityAssessed => this with { HasSeverity = true },
        DetrimentRiskAssessed => this with { HasDetrimentRisk = true },
        EvidenceRiskAssessed => this with { HasEvidenceRisk = true },
        ScopeAssessed e => this with { Scope = e.Scope },
        _ => throw new ArgumentException($"{happened.GetType().Name} is no part of the assessment.", nameof(happened)),
    };
}
