using System.Text.Json;

namespace Zichtlijn.Portal.Components;

/// <summary>Codes as they stand in JSON and in the names of texts.</summary>
public static class Words
{
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Links to the pages of a list.</summary>
/// <param name="Query">The filter, kept while paging.</param>
public sealed record Paging(int Number, int Total, string Address, IReadOnlyDictionary<string, string?> Query);
