using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>Why: the five steps, how grave it is, what counted, what it was compared with, and what was advised.</summary>
internal static class Considerations
{
    /// <param name="letter">What the letter is called inside a sentence: <c>dit besluit</c>.</param>
    public static IEnumerable<LetterSection> Of(LetterMaterial material, string letter) =>
    [
        new("Beoordeling", [.. material.Detail.Steps.Where(s => s.Answers is not []).Select(s => Step(s, material.Reference))]),
        .. material.Detail.Weight is { } weight ? [new("Ernst en bandbreedte", Weight(weight, material.Reference)), new("Omstandigheden", [.. Factors(material)])] : Array.Empty<LetterSection>(),
        .. material.Detail.Comparators is [var comparators, ..] ? [new("Vergelijkbare zaken", [Comparators(comparators)])] : Array.Empty<LetterSection>(),
        .. material.Detail.Advice is { } advice ? [new("Advies van het strafmaatoverleg", [Advice(advice, material.Reference), advice.Reasons])] : Array.Empty<LetterSection>(),
        .. material.Intention.Deviation is { } deviation ? [new("Afwijking", Deviation(deviation, material, letter))] : Array.Empty<LetterSection>(),
    ];

    private static string Step(StepDetail step, ReferenceDataSet reference)
    {
        var answer = step.Answers[0];
        var pieces = answer.Pieces is [] ? "" : $" Dit rust op {answer.Pieces.Listed()}.";
        return $"{reference.ProtocolSteps[JsonNamingPolicy.CamelCase.ConvertName(step.Step.ToString())].Nl} {Said(answer.Answer)}. {answer.Reasons}{pieces}";
    }

    private static string Said(StepAnswer answer) => answer switch
    {
        StepAnswer.Yes => "Ja",
        StepAnswer.Partly => "Deels",
        _ => "Nee",
    };

    private static IReadOnlyList<string> Weight(WeightDetail weight, ReferenceDataSet reference) =>
    [
        $"Het plichtsverzuim is gewogen als {DutchWords.Inside(reference.BreachSeverities[weight.Severity].Nl)}, en {(weight.Repeated ? "het is herhaald" : "het is voor het eerst begaan")}. {weight.Reasons}",
        $"Bij deze weging hoort een bandbreedte van {DutchWords.Inside(reference.Sanctions[weight.Range[0]].Nl)} tot en met {DutchWords.Inside(reference.Sanctions[weight.Range[^1]].Nl)}. De bandbreedte helpt bij de weging en bepaalt de straf niet.",
    ];

    private static IEnumerable<string> Factors(LetterMaterial material)
    {
        var (less, more) = (Named(FactorKind.Mitigating), Named(FactorKind.Aggravating));
        if (less.Length > 0)
        {
            yield return $"Voor een lichtere straf pleit: {less}.";
        }

        if (more.Length > 0)
        {
            yield return $"Voor een zwaardere straf pleit: {more}.";
        }

        if (less.Length + more.Length == 0)
        {
            yield return "Er zijn geen omstandigheden die voor een lichtere of een zwaardere straf pleiten.";
        }

        string Named(FactorKind kind) => material.Detail.Factors.Where(f => f.Kind == kind).Select(f => DutchWords.Inside(material.Reference.SanctionFactors[f.Code].Nl)).Distinct(StringComparer.Ordinal).Listed();
    }

    /// <summary>How many, and nothing of who or what they were about.</summary>
    private static string Comparators(ComparatorsDetail used)
    {
        var rulings = used.Comparators.Count(c => c.Kind == ComparatorKind.Ruling);
        var own = used.Comparators.Where(c => c.Kind == ComparatorKind.OwnCases).Sum(c => c.Cases);
        string[] compared =
        [
            .. rulings > 0 ? [DutchWords.Counted(rulings, "gepubliceerde uitspraak", "gepubliceerde uitspraken")] : Array.Empty<string>(),
            .. own > 0 ? [$"ten minste {DutchWords.Counted(own, "eerdere zaak", "eerdere zaken")} van de organisatie"] : Array.Empty<string>(),
        ];
        return compared is [] ? "Er is geen vergelijkbare zaak gevonden waarmee is vergeleken." : $"De zaak is vergeleken met {compared.Listed()}.";
    }

    private static string Advice(AdviceDetail advice, ReferenceDataSet reference) => $"Het strafmaatoverleg heeft op {advice.At.InWords()} geadviseerd. {advice switch
    {
        { Advice: PanelAdvice.MayImpose } => "Het kan instemmen met het voorstel dat aan het is voorgelegd.",
        { Advice: PanelAdvice.MayNotImpose } => "Het kan niet instemmen met het voorstel dat aan het is voorgelegd.",
        { Sanction: { } other } => $"In plaats van het voorstel adviseert het: {SanctionInWords.Of(other, reference)}.",
        _ => "In plaats van het voorstel adviseert het om geen straf op te leggen.",
    }}";

    private static IReadOnlyList<string> Deviation(DeviationMotivation deviation, LetterMaterial material, string letter) =>
    [
        $"{char.ToUpper(letter[0], DutchWords.Culture)}{letter[1..]} wijkt af van {material.Intention.DeviatesFrom.Select(d => d == DeviatesFrom.Range ? "de bandbreedte" : "het advies van het strafmaatoverleg").Listed()}. {deviation.Motivation}",
        .. (deviation.Factors ?? []).Select(f => material.Detail.Factors.FirstOrDefault(known => known.Number == f.Factor) is { } factor
            ? $"{material.Reference.SanctionFactors[factor.Code].Nl}: {f.Answer}"
            : f.Answer!),
    ];
}
