namespace Zichtlijn.ReferenceData;

/// <summary>How a case ended, in the words for a reporter.</summary>
public static class ReporterOutcomeText
{
    /// <summary>Sentence by sentence: what was established, what follows, and whether that can still change.</summary>
    /// <param name="measureTaken">Null while it is not decided.</param>
    public static IEnumerable<LetterText> ReporterOutcomeOf(this ReferenceDataSet reference, bool established, bool? measureTaken, bool isFinal)
    {
        string[] codes = [established ? "established" : "notEstablished", .. measureTaken switch
        {
            null => ["undecided"],
            true => ["measureTaken", isFinal ? "final" : "notFinal"],
            _ => new[] { "noSanction", isFinal ? "final" : "notFinal" },
        }];
        return codes.Select(code => reference.ReporterOutcomes[code].Text!);
    }
}
