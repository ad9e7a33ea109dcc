namespace Zichtlijn.Platform.Http;

/// <summary>
/// Lines of comma-separated values (RFC 4180). What a spreadsheet would take for a formula is preceded by an
/// apostrophe, so that opening a file runs nothing (OWASP, CSV Injection).
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>One line with its end; null is an empty cell.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        var inert = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text ?? "";
        return $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
