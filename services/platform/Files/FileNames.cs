using System.Globalization;
using System.Text;

namespace Zichtlijn.Platform.Files;

/// <summary>Names of files, which anybody may have chosen.</summary>
public static class FileNames
{
    private const string Nameless = "file";

    /// <summary>What Windows refuses in a name, or a shell or spreadsheet takes for something else.</summary>
    private const string Troublesome = "<>:\"/\\|?*%;`$&'";

    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(i => (string[])[$"COM{i}", $"LPT{i}"])];

    /// <summary>
    /// Reads a percent-encoded name (RFC 3986, UTF-8). Of a path only the last part is the name; characters that cannot
    /// be seen, or that turn the direction of reading, are no part of it.
    /// </summary>
    /// <param name="most">Characters that a name may have.</param>
    /// <returns>Null when it is no name at all, or is too long.</returns>
    public static string? Read(string? sent, int most)
    {
        if (string.IsNullOrEmpty(sent) || sent.Any(c => c is < '!' or > '~'))
        {
            return null;
        }

        var decoded = Uri.UnescapeDataString(sent);
        var name = string.Concat(decoded.EnumerateRunes().Where(IsVisible).Select(r => r.ToString())).Split('/', '\\')[^1].Trim(' ', '.');
        return name.Length > 0 && name.Length <= most ? name : null;
    }

    /// <summary>The name under which a file is kept by whoever fetches it: harmless, and ending in what it is.</summary>
    /// <param name="extension">With its dot.</param>
    public static string ForDownload(string name, string extension)
    {
        var bare = Path.GetExtension(name) is { Length: > 1 and <= 6 } own ? name[..^own.Length] : name;
        var safe = string.Concat(bare.EnumerateRunes().Select(r => IsVisible(r) && !(r.IsAscii && Troublesome.Contains((char)r.Value, StringComparison.Ordinal)) ? r.ToString() : "_"))
            .TrimStart('=', '+', '-', '@', '.', ' ').TrimEnd('.', ' ');
        return (safe.Length == 0 || Devices.Contains(safe.Split('.')[0], StringComparer.OrdinalIgnoreCase) ? Nameless + safe : safe) + extension;
    }

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
