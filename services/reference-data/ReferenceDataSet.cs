using System.Collections.Frozen;
using System.Text.Json;
using Zichtlijn.Terms;

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
    ReferenceList AttachmentLimits)
{
    /// <summary>The version in force. A newer version is a new file beside the old one, which stays readable.</summary>
    public static ReferenceDataSet Current { get; } = Load("2023-06");

    /// <summary>Reads a version that was shipped.</summary>
    /// <exception cref="ArgumentException">There is no such version.</exception>
    public static ReferenceDataSet Load(string version)
    {
        using var stream = typeof(ReferenceDataSet).Assembly.GetManifestResourceStream($"{version}.json")
            ?? throw new ArgumentException($"There is no reference data of version '{version}'.", nameof(version));
        return JsonSerializer.Deserialize<ReferenceDataSet>(stream, JsonSerializerOptions.Web)!;
    }
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

/// <param name="NormSet">The category belongs to the norm set: exclusion, discrimination, racism.</param>
/// <param name="AsksGrounds">The reporter is asked on what ground.</param>
/// <param name="Period">Length of a term: a number with <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>.</param>
/// <param name="Trigger">What a retention period counts from; a period that is null is not known yet.</param>
/// <param name="Text">What a letter begins with; the names in braces stand for dates and the number of the case.</param>
/// <param name="Statutory">The General Extension of Time Limits Act applies to the term.</param>
public sealed record ReferenceEntry(
    string Code,
    string Nl,
    string En,
    string? Kind = null,
    bool NormSet = false,
    bool AsksGrounds = false,
    DateOnly? ValidUntil = null,
    string? Period = null,
    bool Statutory = false,
    int? Value = null,
    string? Trigger = null,
    LetterText? Text = null)
{
    /// <summary>The entry's name in a language; Dutch when the language is not English.</summary>
    public string Name(string language) => language.StartsWith("en", StringComparison.Ordinal) ? En : Nl;

    /// <summary>The last day of the entry's term after an event.</summary>
    /// <exception cref="InvalidOperationException">The entry has no period.</exception>
    public DateOnly LastDay(DateOnly start) => Term.LastDay(
        start, Terms.Period.Parse(Period ?? throw new InvalidOperationException($"'{Code}' is no term.")), Statutory ? TermBasis.Law : TermBasis.OwnNorm);
}

/// <summary>A text in the languages in which the desk talks with reporters.</summary>
public sealed record LetterText(string Nl, string En)
{
    /// <inheritdoc cref="ReferenceEntry.Name"/>
    public string In(string language) => language.StartsWith("en", StringComparison.Ordinal) ? En : Nl;
}
