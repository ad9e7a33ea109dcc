using System.Globalization;
using System.Text;

namespace Zichtlijn.Platform.Documents.Files;

/// <summary>Values as a file of PDF spells them.</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Date(DateTimeOffset moment) =>
        $"(D:{moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";

    public static string Reference(int number) => $"{number} 0 R";

    public static string Array(IEnumerable<string> values) => $"[{string.Join(' ', values)}]";

    public static string References(IEnumerable<int> numbers) => Array(numbers.Select(Reference));
}
