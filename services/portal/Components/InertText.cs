using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Zichtlijn.Portal.Components;

/// <summary>
/// Text of people as pages show it: without the characters that turn the order of what stands around them
/// (bidirectional embeddings, overrides and isolates; Unicode Standard Annex 9). What a reporter wrote is stored as it
/// came; Razor takes care of everything else.
/// </summary>
public static partial class InertText
{
    public static string Of(string text) => Turning().Replace(text, "");

    /// <summary>Applied to all that services answer, so that no page can forget it.</summary>
    internal sealed class Converter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? Of(text) : null;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]", RegexOptions.NonBacktracking)]
    private static partial Regex Turning();
}
