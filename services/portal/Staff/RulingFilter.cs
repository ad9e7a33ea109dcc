using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>Which of the published rulings are shown, as the address of the page and the service say it.</summary>
/// <param name="Coded"><see cref="Yes"/> or <see cref="No"/>: whether a lawyer said what it is about; null for all.</param>
/// <param name="Ecli">As it was typed; what no ruling has finds nothing.</param>
public sealed record RulingFilter(string? Coded = null, string? Category = null, string? Ecli = null)
{
    public const string Yes = "true";
    public const string No = "false";
    private const int LongestEcli = 60;

    public bool IsEmpty => this == new RulingFilter();

    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["coded"] = Coded,
        ["category"] = Category,
        ["ecli"] = Ecli,
    };

    /// <summary>Reads what the form of the page says; what the service does not know is left out.</summary>
    public static RulingFilter Of(IQueryCollection query) => new(
        query["coded"].ToString() is Yes or No ? query["coded"].ToString() : null,
        Lists.Categories.FirstOrDefault(c => c.Value == query["category"])?.Value,
        query["ecli"].ToString().Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestEcli)] : null);
}
