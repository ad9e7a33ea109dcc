using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zichtlijn.ReferenceData;

/// <summary>One version of all reference data. A decision records the <see cref="Version"/> that applied to it.</summary>
public sealed record ReferenceDataSet(
    string Version,
    DateOnly ValidFrom,
    ReferenceList OrganisationalParts,
    ReferenceList MisconductCategories,
    ReferenceList DiscriminationGrounds,
    ReferenceList Wishes,
    ReferenceList Channels,
    ReferenceList LetterTexts,
    ReferenceList PersonRoles,
    ReferenceList TriageReasons,
    ReferenceList Regimes,
    ReferenceList ExpertiseFields,
    ReferenceList SeverityFactors,
    ReferenceList SeverityLevels,
    ReferenceList RiskLevels,
    ReferenceList ComplexityFactors,
    ReferenceList LtioRule,
    ReferenceList InterimMeasures,
    ReferenceList ForwardTargets,
    ReferenceList Terms,
    ReferenceList SmallNumbers,
    ReferenceList AccessReasons,
    ReferenceList AccessPeriods,
    ReferenceList RetentionSchedule,
    ReferenceList RetentionTerms,
    ReferenceList LegalHoldReasons,
    ReferenceList LegalHoldReleaseReasons,
    ReferenceList DestructionReasons,
    ReferenceList AttachmentTypes,
    ReferenceList AttachmentLimits,
    ReferenceList ExtensionReasons,
    ReferenceList InvestigationRules,
    ReferenceList InvestigationMethods,
    ReferenceList EvidenceSources,
    ReferenceList EvidenceBases,
    ReferenceList EvidenceLimits,
    ReferenceList SanctionWords,
    ReferenceList Sanctions,
    ReferenceList ProtocolSteps,
    ReferenceList BreachSeverities,
    ReferenceList SanctionMatrix,
    ReferenceList CourtOutcomes,
    ReferenceList ComparatorPoints,
    ReferenceList ComparatorWeights,
    ReferenceList ComparatorRules,
    ReferenceList SanctionFactors,
    ReferenceList SanctionMeasures,
    ReferenceList SanctionRules,
    ReferenceList ReflectionMoments,
    ReferenceList ReflectionRequirements,
    ReferenceList ReflectionRules,
    ReferenceList ReflectionSeats,
    ReferenceList ReflectionPerspectives,
    ReferenceList BiasChecks,
    ReferenceList ConductNorms,
    ReferenceList ReflectionThemes,
    ReferenceList SummaryChecks,
    ReferenceList LessonChecks,
    ReferenceList ReflectionScript,
    ReferenceList LetterClauses,
    ReferenceList ReporterOutcomes,
    ReferenceList IdentifyingWords,
    ReferenceList RestorationMeasures,
    ReferenceList MeasureRoles,
    ReferenceList DetrimentChecks,
    ReferenceList PersonnelActions,
    ReferenceList SatisfactionLevels,
    ReferenceList RestorationRules,
    ReferenceList RestorationTexts,
    ReferenceList NewsByEmail)
{
    private static readonly ConcurrentDictionary<string, ReferenceDataSet> Loaded = new(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The version in force. A newer version is a new file beside the old one, which stays readable.</summary>
    public static ReferenceDataSet Current { get; } = Load("2023-06");

    /// <summary>The part above every unit: the staff of the corps leadership.</summary>
    public string HeadOffice => OrganisationalParts.Entries.First(e => e.LeadsCorps).Code;

    /// <summary>A version that was shipped: what is stored names the one that it follows.</summary>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public static ReferenceDataSet Load(string version) => Loaded.GetOrAdd(version, Read);

    /// <summary>The file of a version as it was shipped.</summary>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public static byte[] FileOf(string version)
    {
        using var stream = Open(version);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ReferenceDataSet Read(string version)
    {
        using var stream = Open(version);
        return JsonSerializer.Deserialize<ReferenceDataSet>(stream, Format)!;
    }

    private static Stream Open(string version) => typeof(ReferenceDataSet).Assembly.GetManifestResourceStream($"{version}.json")
        ?? throw new ArgumentException($"There is no reference data of version '{version}'.", nameof(version));
}

/// <summary>A list with where it comes from and how sure it is.</summary>
/// <param name="Status"><c>to be confirmed</c> until a lawyer or the owner of the list confirmed it.</param>
public sealed record ReferenceList(string Source, string Status, IReadOnlyList<ReferenceEntry> Entries)
{
    private readonly FrozenDictionary<string, ReferenceEntry> _byCode =
        Entries.ToFrozenDictionary(e => e.Code, StringComparer.Ordinal);

    public bool Contains(string code) => _byCode.ContainsKey(code);

    public ReferenceEntry? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">The list has no such code.</exception>
    public ReferenceEntry this[string code] => _byCode[code];

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<ReferenceEntry> OfKind(string kind) => Entries.Where(e => e.Kind == kind);

    /// <summary>The length of a period whose value is in minutes.</summary>
    /// <exception cref="KeyNotFoundException">The list has no such code.</exception>
    public TimeSpan Minutes(string code) => TimeSpan.FromMinutes(_byCode[code].Value!.Value);
}

/// <summary>A text in both languages.</summary>
public sealed record LetterText(string Nl, string En)
{
    /// <inheritdoc cref="ReferenceEntry.Name"/>
    public string In(string language) => language.StartsWith("en", StringComparison.Ordinal) ? En : Nl;
}
