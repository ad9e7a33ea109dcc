using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases.Assessing;

// Stored in the stream of the case; names (TriageService) and members are storage format: add, never rename.

/// <summary>A part of the assessment was written, for the first time or again.</summary>
public interface IAssessmentEvent;

/// <summary>Which legal rules apply, and what it is about.</summary>
/// <param name="Categories">Beside what was reported.</param>
/// <param name="InNormSet">One of the categories is exclusion, discrimination or racism.</param>
public sealed record RegimesClassified(
    DateTimeOffset ClassifiedAt, string Officer, IReadOnlyList<string> Regimes, IReadOnlyList<string> Categories, IReadOnlyList<string> Grounds,
    bool InNormSet, ProtectedContent Explanation, string ReferenceData) : IAssessmentEvent, IHoldsPersons<RegimesClassified>
{
    public RegimesClassified WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <param name="Scores">By factor, 0 to 3.</param>
/// <param name="Total">The sum of the scores, each times its weight.</param>
public sealed record SeverityAssessed(
    DateTimeOffset AssessedAt, string Officer, IReadOnlyDictionary<string, int> Scores, int Total, string Level, ProtectedContent Explanation,
    string ReferenceData) : IAssessmentEvent, IHoldsPersons<SeverityAssessed>
{
    public SeverityAssessed WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <summary>The risk that the reporter is put at a disadvantage (ISO 37002:2021 clause 8.3.2).</summary>
public sealed record DetrimentRiskAssessed(DateTimeOffset AssessedAt, string Officer, string Level, ProtectedContent Explanation)
    : IAssessmentEvent, IHoldsPersons<DetrimentRiskAssessed>
{
    public DetrimentRiskAssessed WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <summary>The risk that evidence is lost.</summary>
public sealed record EvidenceRiskAssessed(DateTimeOffset AssessedAt, string Officer, string Level, bool SecureNow, ProtectedContent Explanation)
    : IAssessmentEvent, IHoldsPersons<EvidenceRiskAssessed>
{
    public EvidenceRiskAssessed WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <summary>Who is involved and how difficult it is.</summary>
public sealed record ScopeAssessed(DateTimeOffset AssessedAt, string Officer, CaseScope Scope, ProtectedContent Explanation)
    : IAssessmentEvent, IHoldsPersons<ScopeAssessed>
{
    public ScopeAssessed WithoutPersons() => this with { Officer = "", Explanation = ProtectedContent.Destroyed };
}

/// <param name="Parts">Every organisational part that is involved.</param>
/// <param name="Complexity">What makes it difficult, codes of the reference data.</param>
public sealed record CaseScope(IReadOnlyList<string> Parts, bool InvolvesLeadership, bool IntegrityDepartmentConflicted, IReadOnlyList<string> Complexity);
