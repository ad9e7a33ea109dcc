using System.Text.RegularExpressions;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>European Case Law Identifier of a Dutch court (Council conclusions 2011/C 127/01): country, court, year and number.</summary>
internal static partial class Ecli
{
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>The stream of a ruling: the same for the same ruling, however often it is taken in.</summary>
    public static Guid IdOf(string ecli) => DerivedId.Of(ecli);

    /// <summary>Where the register shows it.</summary>
    public static string LinkOf(string ecli) => $"https://deeplink.rechtspraak.nl/uitspraak?id={ecli}";

    [GeneratedRegex("^ECLI:NL:[A-Z][A-Z0-9]{0,6}:[12][0-9]{3}:[A-Z0-9.]{1,25}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
