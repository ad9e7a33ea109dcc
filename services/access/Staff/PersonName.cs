using System.Globalization;
using System.Text;

namespace Zichtlijn.Access.Staff;

/// <summary>A name as people write it, made comparable: without accents, case, dots and titles of rank.</summary>
/// <param name="First">The first word; empty when there is one word only.</param>
/// <param name="Rest">All words after the first, which is the surname with what goes before it.</param>
internal sealed record PersonName(string First, string Rest)
{
    private static readonly string[] NoName = ["dhr", "mevr", "mw", "de heer", "mevrouw", "meneer", "mr", "ms", "mrs"];

    public string LastWord => Rest.Split(' ')[^1];

    public static PersonName Of(string? name)
    {
        var words = Plain(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !NoName.Contains(w, StringComparer.Ordinal)).ToArray();
        return words.Length switch
        {
            0 => new PersonName("", ""),
            1 => new PersonName("", words[0]),
            _ => new PersonName(words[0], string.Join(' ', words[1..])),
        };
    }

    public bool IsSame(PersonName other) => First.Length > 1 && First == other.First && Rest == other.Rest;

    /// <summary>Whether this name, perhaps shortened, can stand for the other; <c>de Wit</c> and <c>Wit</c> are one.</summary>
    public bool MayMean(PersonName known) =>
        LastWord == known.LastWord && (First.Length == 0 || First == known.First || IsInitialOf(known) || IsPrefixOfSurname(known));

    private bool IsInitialOf(PersonName known) => First.Length == 1 && known.First.StartsWith(First, StringComparison.Ordinal);

    /// <summary>In <c>de Wit</c> the first word is part of the surname.</summary>
    private bool IsPrefixOfSurname(PersonName known) => $"{First} {Rest}" == known.Rest;

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            plain.Append(char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return plain.ToString();
    }
}
