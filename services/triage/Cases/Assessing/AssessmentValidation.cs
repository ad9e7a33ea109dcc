using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Triage.Cases.Assessing;

/// <summary>Everything that is wrong with an assessment, at once.</summary>
internal static class AssessmentValidation
{
    public const int MaxExplanation = 2_000;
    private const int MinExplanation = 10;

    public static Validation Validate(Assess request, ReferenceDataSet reference)
    {
        var check = new Validation().Check(
            (request.Regimes, request.Severity, request.DetrimentRisk, request.EvidenceRisk, request.Scope) is not (null, null, null, null, null),
            "", "Assess at least one part.");
        Regimes(check, request.Regimes, reference);
        Score(check, request.Severity, reference);
        Risk(check, "detrimentRisk", request.DetrimentRisk?.Level, request.DetrimentRisk?.Explanation, request.DetrimentRisk is not null, reference);
        Risk(check, "evidenceRisk", request.EvidenceRisk?.Level, request.EvidenceRisk?.Explanation, request.EvidenceRisk is not null, reference);
        check.Check(request.EvidenceRisk is null or { SecureNow: not null }, "evidenceRisk.secureNow", "Say whether something must be secured now.");
        Scope(check, request.Scope, reference);
        return check;
    }

    private static void Regimes(Validation check, AssessRegimes? regimes, ReferenceDataSet reference)
    {
        if (regimes is null)
        {
            return;
        }

        check.Check(regimes.Regimes is { Count: > 0 }, "regimes.regimes", "Choose at least one.")
            .Codes(regimes.Regimes, "regimes.regimes", reference.Regimes)
            .Codes(regimes.Categories, "regimes.categories", reference.MisconductCategories)
            .Codes(regimes.Grounds, "regimes.grounds", reference.DiscriminationGrounds)
            .Text(regimes.Explanation, "regimes.explanation", MinExplanation, MaxExplanation);
    }

    private static void Score(Validation check, AssessSeverity? severity, ReferenceDataSet reference)
    {
        if (severity is null)
        {
            return;
        }

        foreach (var factor in reference.SeverityFactors.Entries)
        {
            var isScored = severity.Scores?.TryGetValue(factor.Code, out var score) is true && score >= 0 && score <= Severity.MostOf(factor);
            check.Check(isScored, $"severity.scores.{factor.Code}", "Choose 0, 1, 2 or 3.");
        }

        check.Check(severity.Scores?.Keys.All(reference.SeverityFactors.Contains) ?? true, "severity.scores", "Score the factors of the list alone.")
            .Text(severity.Explanation, "severity.explanation", MinExplanation, MaxExplanation);
    }

    private static void Risk(Validation check, string part, string? level, string? explanation, bool isThere, ReferenceDataSet reference)
    {
        if (isThere)
        {
            check.Check(reference.RiskLevels.Contains(level ?? ""), $"{part}.level", "Choose low, medium or high.")
                .Text(explanation, $"{part}.explanation", MinExplanation, MaxExplanation);
        }
    }

    private static void Scope(Validation check, AssessScope? scope, ReferenceDataSet reference)
    {
        if (scope is null)
        {
            return;
        }

        check.Check(scope.Parts is { Count: > 0 }, "scope.parts", "Choose at least one.")
            .Codes(scope.Parts, "scope.parts", reference.OrganisationalParts)
            .Check(scope.InvolvesLeadership is not null, "scope.involvesLeadership", "Say yes or no.")
            .Check(scope.IntegrityDepartmentConflicted is not null, "scope.integrityDepartmentConflicted", "Say yes or no.")
            .Codes(scope.Complexity, "scope.complexity", reference.ComplexityFactors)
            .Text(scope.Explanation, "scope.explanation", MinExplanation, MaxExplanation);
    }

    private static Validation Codes(this Validation check, IReadOnlyList<string>? codes, string field, ReferenceList known) =>
        check.Check(codes?.All(c => c is not null && known.Contains(c)) ?? true, field, "Choose from the list.");
}
