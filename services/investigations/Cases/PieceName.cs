using System.Globalization;

namespace Zichtlijn.Investigations.Cases;

/// <summary>What people call a piece of a case: <c>E-1</c> is evidence, <c>I-2</c> the minutes of an interview.</summary>
internal sealed record PieceName(char Kind, int Number)
{
    public const char Evidence = 'E';
    public const char Minutes = 'I';
    private const int MostDigits = 6;

    /// <summary>Null for what is no name of a piece.</summary>
    public static PieceName? Of(string? written) =>
        written is [Evidence or Minutes, '-', >= '1' and <= '9', ..] && written.Length <= MostDigits + 2
        && int.TryParse(written.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(written[0], number)
            : null;

    public static string OfEvidence(int number) => new PieceName(Evidence, number).ToString();

    public static string OfMinutes(int number) => new PieceName(Minutes, number).ToString();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number}");
}
