namespace Zichtlijn.Portal.Staff;

/// <summary>Which evidence is shown, as the address of the page says it.</summary>
/// <param name="Source">A code of the reference data.</param>
/// <param name="Whose"><see cref="Mine"/> or <see cref="ForMe"/>.</param>
public sealed record EvidenceFilter(string? Source = null, string? Whose = null)
{
    /// <summary>What the viewer holds.</summary>
    public const string Mine = "mine";

    /// <summary>What was handed to the viewer and waits for an answer.</summary>
    public const string ForMe = "forMe";

    public static readonly string[] AllWhose = [Mine, ForMe];

    public bool IsEmpty => this == new EvidenceFilter();

    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal) { ["source"] = Source, ["whose"] = Whose };

    /// <summary>As the service is asked.</summary>
    public IReadOnlyDictionary<string, string?> Asked => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["source"] = Source,
        [Mine] = Whose == Mine ? "true" : null,
        [ForMe] = Whose == ForMe ? "true" : null,
    };

    /// <summary>Reads what the form of the page says; what is no choice is left out.</summary>
    public static EvidenceFilter Of(IQueryCollection query) => new(
        Components.Lists.EvidenceSources.FirstOrDefault(s => s.Value == query["source"])?.Value,
        AllWhose.FirstOrDefault(w => w == query["whose"]));
}
