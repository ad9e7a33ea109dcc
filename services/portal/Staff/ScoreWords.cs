using System.Text.RegularExpressions;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>The scores of a factor of the severity, each with what it stands for.</summary>
public static partial class ScoreWords
{
    /// <summary>0 to 3.</summary>
    public const int Scores = 4;

    /// <summary>The reference data tell all of a factor in one line: <c>0 none, 1 some, 2 …</c>.</summary>
    public static IReadOnlyList<Choice> Of(ReferenceEntry factor)
    {
        var words = Score().Matches(factor.Text?.In(Site.Language) ?? "").ToDictionary(m => m.Groups["score"].Value, m => m.Groups["words"].Value.Trim(), StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, Scores).Select(score => $"{score}").Select(score =>
                new Choice(score, words.TryGetValue(score, out var says) ? $"{score}: {says}" : score)),
        ];
    }

    [GeneratedRegex(@"(?<score>\d) (?<words>.*?)(?=, \d |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Score();
}
