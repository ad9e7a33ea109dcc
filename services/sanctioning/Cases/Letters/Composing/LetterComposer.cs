using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>The text of a letter to begin with, in formal Dutch: what the case says, and no more. Whoever signs it can change all of it.</summary>
internal static class LetterComposer
{
    public static IReadOnlyList<LetterSection> Compose(LetterMaterial material) =>
    [
        .. material.Kind switch
        {
            LetterKind.Intention => Intention(material),
            LetterKind.Decision => Decision(material),
            _ => OnObjection(material),
        },
    ];

    /// <summary>What stands above it.</summary>
    public static string TitleOf(LetterKind kind, SanctionChoice? sanction) => (kind, sanction) switch
    {
        (LetterKind.ObjectionDecision, _) => "Beslissing op bezwaar",
        (LetterKind.Intention, null) => "Voornemen om geen straf op te leggen",
        (LetterKind.Intention, _) => "Voornemen tot het opleggen van een straf",
        (_, null) => "Besluit om geen straf op te leggen",
        _ => "Besluit tot het opleggen van een straf",
    };

    private static IEnumerable<LetterSection> Intention(LetterMaterial material) =>
    [
        new("Voornemen",
        [
            material.Sanction is { } sanction
                ? $"Ik ben voornemens u wegens plichtsverzuim, {Ground(sanction, material)}, de volgende straf op te leggen: {SanctionInWords.Of(sanction, material.Reference)}."
                : "Ik ben voornemens u geen straf op te leggen.",
            .. Measures(material, "ben ik voornemens"),
            $"Dit voornemen berust op {Established(material.Intention.Charges, material)}. Andere verwijten tellen hierin niet mee.",
            .. Second(material),
        ]),
        new("Motivering", [material.Intention.Reasons]),
        .. Considerations.Of(material, "dit voornemen"),
    ];

    private static IEnumerable<LetterSection> Decision(LetterMaterial material) =>
    [
        new("Besluit",
        [
            material.Sanction is { } sanction ? $"Ik leg u wegens plichtsverzuim, {Ground(sanction, material)}, de volgende straf op: {SanctionInWords.Of(sanction, material.Reference)}." : "Ik leg u geen straf op.",
            .. Measures(material, "neem ik"),
            $"Dit besluit berust op {Established(material.Decision.Charges, material)}. Andere verwijten tellen hierin niet mee.",
            .. Second(material),
            .. material is { Decision.AtOnce: true, Sanction: not null } ? ["De straf wordt ten uitvoer gelegd voordat dit besluit onherroepelijk is (artikel 82 van het Besluit algemene rechtspositie politie)."] : Array.Empty<string>(),
        ]),
        new("Verloop", [.. Course(material.Detail.Course!)]),
        .. material.Decision.ViewsAnswer is { } answer ? [new("Uw zienswijze", [answer])] : Array.Empty<LetterSection>(),
        new("Motivering", [material.Decision.Reasons]),
        .. Considerations.Of(material, "dit besluit"),
    ];

    private static IEnumerable<LetterSection> OnObjection(LetterMaterial material)
    {
        var (decided, contest) = (material.OnObjection, material.Decision.Contest!);
        return
        [
            new("Beslissing", [.. Outcome(material)]),
            new("Verloop", [.. Heard(material.Decision, contest)]),
            .. contest.Committee is { Outcome: not null, Text: { } text } committee ? [new("Advies van de commissie", [Advised(committee, material), text])] : Array.Empty<LetterSection>(),
            new("Motivering", [decided.Reasons]),
            .. decided.Deviation is { } deviation ? [new("Waarom het advies niet is gevolgd", [deviation])] : Array.Empty<LetterSection>(),
        ];
    }

    private static string Advised(CommitteeDetail committee, LetterMaterial material) => $"De commissie adviseert het bezwaar {Named(committee.Outcome!.Value)} te verklaren{committee switch
    {
        { Outcome: not ObjectionOutcome.Founded } => "",
        { Sanction: { } instead } => $", en in plaats van de straf op te leggen: {SanctionInWords.Of(instead, material.Reference)}",
        _ => ", en geen straf op te leggen",
    }}.";

    private static IEnumerable<string> Outcome(LetterMaterial material)
    {
        var taken = material.Decision.At.InWords();
        yield return $"Ik verklaar uw bezwaar tegen het besluit van {taken} {Named(material.OnObjection.Outcome)}.";
        yield return (material.OnObjection.Outcome, material.Sanction) switch
        {
            (ObjectionOutcome.Founded, { } instead) => $"Ik herroep het besluit van {taken}. In plaats daarvan leg ik u, {Ground(instead, material)}, de volgende straf op: {SanctionInWords.Of(instead, material.Reference)}.",
            (ObjectionOutcome.Founded, null) => $"Ik herroep het besluit van {taken}. Er wordt u geen straf opgelegd.",
            (_, { } same) => $"Het besluit blijft in stand. Aan u is opgelegd: {SanctionInWords.Of(same, material.Reference)}.",
            _ => "Het besluit blijft in stand.",
        };
    }

    private static IEnumerable<string> Course(CourseDetail course)
    {
        if (course.SentAt is { } sent)
        {
            yield return $"Op {sent.InWords()} is u toegezonden wat ik voornemens was te besluiten.{(course.ViewsUntil is { } until ? $" U kon tot en met {until.InWords()} uw zienswijze geven." : "")}";
        }

        foreach (var views in course.Views)
        {
            yield return views.Form switch
            {
                ViewsForm.Written => $"Op {views.At.InWords()} hebt u uw zienswijze schriftelijk gegeven.",
                ViewsForm.Oral => $"Op {views.At.InWords()} is uw mondelinge zienswijze vastgelegd.",
                _ => $"Op {views.At.InWords()} hebt u laten weten dat u geen zienswijze geeft.",
            };
        }

        if (course is { SentAt: not null, Views: [] })
        {
            yield return "U hebt geen zienswijze gegeven.";
        }

        foreach (var advice in course.ExternalAdvice ?? [])
        {
            yield return $"Op {advice.At.InWords()} is advies van buiten vastgelegd: {advice.From}.";
        }

        if (course is { SentAt: null, ExternalAdvice: null or [] })
        {
            yield return "Omdat geen straf wordt opgelegd, is u vooraf geen zienswijze gevraagd.";
        }
    }

    private static IEnumerable<string> Heard(DecisionDetail decision, ContestDetail contest)
    {
        if (decision.Objection is { } objection)
        {
            yield return $"Uw bezwaar is van {objection.On.InWords()}.{(objection.Late ? " Dat is na de laatste dag om bezwaar te maken." : "")}";
        }

        if (contest.Hearing is { } hearing)
        {
            yield return hearing.Form switch
            {
                HearingForm.Held => $"U bent op {hearing.On.InWords()} gehoord.",
                HearingForm.Waived => "U hebt laten weten dat u niet gehoord wilt worden.",
                _ => "Van het horen is afgezien (artikel 7:3 van de Algemene wet bestuursrecht).",
            };
        }
    }

    private static IEnumerable<string> Measures(LetterMaterial material, string verb) => material.Intention.Measures is { Count: > 0 } measures
        ? [$"{(material.Sanction is null ? "Wel" : "Daarnaast")} {verb} {(measures.Count == 1 ? "een maatregel die geen straf is" : "maatregelen die geen straf zijn")}{(verb == "neem ik" ? "" : " te nemen")}: {measures.Select(m => DutchWords.Inside(material.Reference.SanctionMeasures[m].Nl)).Listed()}."]
        : [];

    private static IEnumerable<string> Second(LetterMaterial material) =>
        material.Intention is { NeedsSecond: true, Second.Agrees: true } ? ["Een tweede bevoegd gezag heeft ermee ingestemd dat geen straf wordt opgelegd."] : [];

    private static string Ground(SanctionChoice sanction, LetterMaterial material) => $"op grond van {SanctionInWords.ArticleOf(sanction, material.Reference)}";

    private static string Established(IReadOnlyList<int> charges, LetterMaterial material) =>
        $"{DutchWords.Charges(charges)}, zoals vastgesteld in het rapport van onderzoek van {material.ReportedOn.InWords()}";

    private static string Named(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Founded => "gegrond",
        ObjectionOutcome.Unfounded => "ongegrond",
        _ => "niet-ontvankelijk",
    };
}
