using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Components;

/// <summary>The lists of the reference data, as choices and names in the page's language.</summary>
public static class Lists
{
    private static ReferenceDataSet Data => ReferenceDataSet.Current;

    public static IReadOnlyList<Choice> Categories => Of(Data.MisconductCategories);

    public static IReadOnlyList<Choice> Grounds => Of(Data.DiscriminationGrounds);

    /// <summary>All that ever were, for whoever looks back.</summary>
    public static IReadOnlyList<Choice> Parts => Of(Data.OrganisationalParts);

    /// <summary>Those that there are now, for whoever says where something happens.</summary>
    public static IReadOnlyList<Choice> PartsNow(TimeProvider clock) =>
        Of(Data.OrganisationalParts.Entries.Where(p => p.IsValidOn(Zichtlijn.Terms.Term.DayOf(clock.GetUtcNow()))));

    public static IReadOnlyList<Choice> Roles => Of(Data.PersonRoles);

    public static IReadOnlyList<Choice> Channels => Of(Data.Channels);

    public static IReadOnlyList<Choice> Wishes => Of(Data.Wishes);

    public static IReadOnlyList<Choice> Reasons => Of(Data.TriageReasons);

    public static IReadOnlyList<Choice> ExtensionReasons => Of(Data.ExtensionReasons);

    public static IReadOnlyList<Choice> RiskLevels => Of(Data.RiskLevels);

    public static IReadOnlyList<Choice> ComplexityFactors => Of(Data.ComplexityFactors);

    public static IReadOnlyList<Choice> InterimMeasures => Of(Data.InterimMeasures);

    public static IReadOnlyList<Choice> ForwardTargets => Of(Data.ForwardTargets);

    /// <summary>What a mandate may permit.</summary>
    public static IReadOnlyList<Choice> Methods => Of(Data.InvestigationMethods);

    public static IReadOnlyList<Choice> EvidenceSources => Of(Data.EvidenceSources);

    /// <summary>With the law that each follows.</summary>
    public static IReadOnlyList<Choice> EvidenceBases => [.. Data.EvidenceBases.Entries.Select(e => new Choice(e.Code, e.Name(Site.Language), e.Source))];

    /// <summary>With the law that each follows.</summary>
    public static IReadOnlyList<Choice> Regimes => [.. Data.Regimes.Entries.Select(e => new Choice(e.Code, e.Name(Site.Language), e.Source))];

    public static string Regime(string? code) => Name(Data.Regimes, code);

    public static string Expertise(string? code) => Name(Data.ExpertiseFields, code);

    public static string SeverityLevel(string? code) => Name(Data.SeverityLevels, code);

    public static string SeverityFactor(string? code) => Name(Data.SeverityFactors, code);

    public static string RiskLevel(string? code) => Name(Data.RiskLevels, code);

    public static string Complexity(string? code) => Name(Data.ComplexityFactors, code);

    public static string LtioReason(string? code) => Name(Data.LtioRule, code);

    public static string InterimMeasure(string? code) => Name(Data.InterimMeasures, code);

    public static string ForwardTarget(string? code) => Name(Data.ForwardTargets, code);

    public static string Method(string? code) => Name(Data.InvestigationMethods, code);

    /// <summary>Each use of it needs two people and a lawyer.</summary>
    public static bool IsIntrusive(string method) => Data.InvestigationMethods.Find(method)?.Kind == "intrusive";

    public static string EvidenceSource(string? code) => Name(Data.EvidenceSources, code);

    public static string EvidenceBasis(string? code) => Name(Data.EvidenceBases, code);

    public static IReadOnlyList<Choice> BreachSeverities => Of(Data.BreachSeverities);

    public static string BreachSeverity(string? code) => Name(Data.BreachSeverities, code);

    /// <summary>The question of one of the five steps that courts take.</summary>
    public static string ProtocolStep(string? code) => Name(Data.ProtocolSteps, code);

    /// <summary>In the order of the law.</summary>
    public static IReadOnlyList<Choice> Sanctions => Of(Data.Sanctions);

    public static string Sanction(string? code) => Name(Data.Sanctions, code);

    public static IReadOnlyList<Choice> CourtOutcomes => Of(Data.CourtOutcomes);

    /// <summary>What a court did with a sanction.</summary>
    public static string CourtOutcome(string? code) => Name(Data.CourtOutcomes, code);

    /// <summary>In what two cases can be alike.</summary>
    public static string ComparatorPoint(string? code) => Name(Data.ComparatorPoints, code);

    /// <summary>Why a closed case counts for less.</summary>
    public static string ComparatorWeight(string? code) => Name(Data.ComparatorWeights, code);

    public static string MatrixRow(string? code) => Name(Data.SanctionMatrix, code);

    /// <summary>With the law or the ruling that each follows, where there is one.</summary>
    /// <param name="kind"><c>mitigating</c> or <c>aggravating</c>.</param>
    public static IReadOnlyList<Choice> SanctionFactors(string kind) => [.. Data.SanctionFactors.OfKind(kind).Select(e => new Choice(e.Code, e.Name(Site.Language), e.Source))];

    public static string SanctionFactor(string? code) => Name(Data.SanctionFactors, code);

    public static string Term(string? code) => Name(Data.Terms, code);

    public static string ExtensionReason(string? code) => Name(Data.ExtensionReasons, code);

    /// <param name="kind">Of letter.</param>
    public static IReadOnlyList<Choice> Letters(string kind) => [.. Data.LetterTexts.OfKind(kind).Select(e => new Choice(e.Code, e.Name(Site.Language)))];

    public static string Category(string? code) => Name(Data.MisconductCategories, code);

    public static string Ground(string? code) => Name(Data.DiscriminationGrounds, code);

    public static string Part(string? code) => Name(Data.OrganisationalParts, code);

    public static string Role(string? code) => Name(Data.PersonRoles, code);

    public static string Wish(string? code) => Name(Data.Wishes, code);

    public static string Channel(string? code) => Name(Data.Channels, code);

    public static string Reason(string? code) => Name(Data.TriageReasons, code);

    /// <summary>What can be done that is no sanction.</summary>
    public static IReadOnlyList<Choice> SanctionMeasures => Of(Data.SanctionMeasures);

    public static string SanctionMeasure(string? code) => Name(Data.SanctionMeasures, code);

    public static string ReflectionMoment(string? code) => Name(Data.ReflectionMoments, code);

    public static IReadOnlyList<Choice> ReflectionSeats => Of(Data.ReflectionSeats);

    public static string ReflectionSeat(string? code) => Name(Data.ReflectionSeats, code);

    public static IReadOnlyList<Choice> ReflectionPerspectives => Of(Data.ReflectionPerspectives);

    public static string ReflectionPerspective(string? code) => Name(Data.ReflectionPerspectives, code);

    /// <summary>What a room asks itself about its own blind spots.</summary>
    public static IReadOnlyList<Choice> BiasChecks => Of(Data.BiasChecks);

    public static string BiasCheck(string? code) => Name(Data.BiasChecks, code);

    public static IReadOnlyList<Choice> ConductNorms => Of(Data.ConductNorms);

    public static string ConductNorm(string? code) => Name(Data.ConductNorms, code);

    public static IReadOnlyList<Choice> ReflectionThemes => Of(Data.ReflectionThemes);

    public static string ReflectionTheme(string? code) => Name(Data.ReflectionThemes, code);

    /// <summary>What somebody looks at before members read a summary.</summary>
    public static IReadOnlyList<Choice> SummaryChecks => Of(Data.SummaryChecks);

    /// <summary>What somebody looks at before a lesson stands in the library.</summary>
    public static IReadOnlyList<Choice> LessonChecks => Of(Data.LessonChecks);

    /// <summary>A kind of fact that tells who people are.</summary>
    public static string IdentifyingFact(string? code) => Name(Data.IdentifyingWords, code);

    /// <summary>What can be done.</summary>
    /// <param name="kind">For whom: <c>individual</c>, <c>rehabilitation</c> or <c>collective</c>.</param>
    public static IReadOnlyList<Choice> RestorationMeasures(string kind) => [.. Data.RestorationMeasures.OfKind(kind).Select(e => new Choice(e.Code, e.Name(Site.Language)))];

    public static string RestorationMeasure(string? code) => Name(Data.RestorationMeasures, code);

    /// <summary>Who can carry out a measure.</summary>
    public static IReadOnlyList<Choice> MeasureRoles => Of(Data.MeasureRoles);

    public static string MeasureRole(string? code) => Name(Data.MeasureRoles, code);

    public static string DetrimentCheck(string? code) => Name(Data.DetrimentChecks, code);

    public static IReadOnlyList<Choice> PersonnelActions => Of(Data.PersonnelActions);

    public static string PersonnelAction(string? code) => Name(Data.PersonnelActions, code);

    /// <summary>How much something helped, from 1.</summary>
    public static IReadOnlyList<Choice> SatisfactionLevels => Of(Data.SatisfactionLevels);

    public static string SatisfactionLevel(int level) => Name(Data.SatisfactionLevels, level.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What stands on the page of somebody for whom something is done.</summary>
    public static string RestorationText(string code) => Data.RestorationTexts[code].Text!.In(Site.Language);

    private static Choice[] Of(ReferenceList list) => Of(list.Entries);

    private static Choice[] Of(IEnumerable<ReferenceEntry> entries) => [.. entries.Select(e => new Choice(e.Code, e.Name(Site.Language)))];

    /// <summary>A code that this version does not know is shown as it is.</summary>
    private static string Name(ReferenceList list, string? code) => list.Find(code ?? "")?.Name(Site.Language) ?? code ?? "";
}
