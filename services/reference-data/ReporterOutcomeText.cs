namespace Zichtlijn.ReferenceData;

/// <summary>How a case ended, in the words for a reporter.</summary>
public static class ReporterOutcomeText
{
    /// <summary>Sentence by sentence: what was established, what follows, and whether that can still change.</summary>
    /// <param name="measureTaken">Null while it is not decided.</param>
    public static IEnumerable<LetterText> ReporterOutcomeOf(this ReferenceDataSet reference, bool established, bool? measureTaken, bool isFinal)
    {
        string[] codes =
        [
            established ? "established" : "notEstablished",
            .. measureTaken is { } taken ? [taken ? "measureTaken" : "noSanction", isFinal ? "final" : "notFinal"] : new[] { "undecided" },
        ];
        return codes.Select(code => reference.ReporterOutcomes[code].Text!);
    }
}
