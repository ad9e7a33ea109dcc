using System.Text.RegularExpressions;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>
/// An address as people type it: plain ASCII, one @, a domain with a dot. What is rarer is refused, and nothing that could
/// begin another header passes.
/// </summary>
internal static partial class EmailAddress
{
    private const int Longest = 254;

    /// <returns>Null when it is no address that mails are sent to.</returns>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Longest } address && Form().IsMatch(address)
        && !address.Contains("..", StringComparison.Ordinal) && !address.Contains(".@", StringComparison.Ordinal)
            ? address
            : null;

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
