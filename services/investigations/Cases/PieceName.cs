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

    /// <summary>What has a number of its own and is no piece that goes out: it is named in the chronology only.</summary>
    public static string OfVersion(int number) => new PieceName('M', number).ToString();

    public static string OfPlan(int version) => new PieceName('P', version).ToString();

    public static string OfStep(int number) => new PieceName('S', number).ToString();

    public static string OfNotice(int number) => new PieceName('N', number).ToString();

    public static string OfDisclosure(int number) => new PieceName('D', number).ToString();

    public static string OfCaseFile(int number) => new PieceName('C', number).ToString();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number}");
}
