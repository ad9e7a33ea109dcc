using System.Globalization;

namespace Zichtlijn.Portal.Languages;

/// <summary>Addresses of our own pages in the language of the page that is being made.</summary>
public static class Site
{
    public const string Name = "Zichtlijn";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>nl</c> or <c>en</c>.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <param name="path">From the language on, with a slash: <c>/report/name</c>.</param>
    public static string To(string path) => $"/{Language}{path}";

    /// <summary>Whether an address is one of the pages for staff.</summary>
    public static bool IsForStaff(PathString path) => path.Value is { Length: > 8 } p && p.AsSpan(3).StartsWith("/staff");

    /// <summary>Writes what ends up in a letter: Dutch, whatever the language of the page.</summary>
    public static string InDutch(Func<string> write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Dutch;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    /// <summary>The same page in another language.</summary>
    public static string In(string language, HttpRequest request)
    {
        var path = LanguageOfPath.OriginalPath(request.HttpContext).Value ?? "";
        var rest = path.Length >= 3 && (path.Length == 3 || path[3] == '/') ? path[3..] : "";
        return $"/{language}{rest}{request.QueryString}";
    }
}
