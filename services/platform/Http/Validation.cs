using System.Text.Json;

namespace Zichtlijn.Platform.Http;

/// <summary>Collects every error of an input, so that a person sees all of them at once.</summary>
public sealed class Validation
{
    private readonly Dictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public bool Failed => _errors.Count > 0;

    public IDictionary<string, string[]> Errors => _errors.ToDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal);

    /// <param name="field">Field name as in the JSON, for example <c>persons[0].name</c>.</param>
    public Validation Check(bool holds, string field, string error)
    {
        if (!holds)
        {
            (_errors.TryGetValue(field, out var list) ? list : _errors[field] = []).Add(error);
        }

        return this;
    }

    /// <summary>Checks length and that the text holds no control characters other than tabs and line ends.</summary>
    public Validation Text(string? value, string field, int min, int max)
    {
        var length = value?.Trim().Length ?? 0;
        Check(length >= min, field, min == 1 ? "This is needed." : $"At least {min} characters are needed.");
        Check(value is null || value.Length <= max, field, $"At most {max} characters fit here.");
        return Check(value is null || IsStorable(value), field, "The text holds characters that cannot be stored.");
    }

    /// <summary>The same for a text that may be left out.</summary>
    public Validation TextOrNone(string? value, string field, int min, int max) => value is null ? this : Text(value, field, min, max);

    /// <summary>Reads a choice from a query, in any case; null when nothing was asked.</summary>
    public TEnum? Choice<TEnum>(string? value, string field)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        // Letters only: TryParse would also read numbers, and several names as one.
        var known = Enum.TryParse<TEnum>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && value.All(char.IsAsciiLetter);
        Check(known, field, $"Choose one of {string.Join(", ", Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
        return known ? choice : null;
    }

    /// <summary>Unpaired surrogates cannot be written as UTF-8, and PostgreSQL stores no NUL.</summary>
    private static bool IsStorable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]) || (char.IsControl(value[i]) && value[i] is not ('\t' or '\n' or '\r')))
            {
                return false;
            }
        }

        return true;
    }
}
