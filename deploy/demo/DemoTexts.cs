using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Demo;

/// <summary>Invented words and weights. The proportions are made up and say nothing about any real organisation.</summary>
internal static class DemoTexts
{
    public static readonly (string Value, int Weight)[] Parts =
        [("AMS", 9), ("DHG", 9), ("LE", 7), ("LMB", 6), ("MNL", 8), ("NHL", 6), ("NNL", 7), ("OBT", 6), ("ONL", 12), ("PA", 3), ("PDC", 8), ("RTD", 12), ("SKL", 1), ("ZWB", 6)];

    public static readonly (string Value, int Weight)[] Categories =
    [
        ("bullying", 14), ("discrimination", 12), ("harassment", 11), ("conduct", 18), ("exclusion", 8), ("racism", 7), ("sexualHarassment", 8),
        ("aggression", 7), ("abuseOfPosition", 8), ("information", 6), ("internalRules", 6), ("privateConduct", 4), ("other", 5),
    ];

    public static readonly (string Value, int Weight)[] Grounds = [("origin", 10), ("religion", 6), ("gender", 6), ("sexualOrientation", 4), ("age", 2), ("disability", 2)];

    public static readonly (string Value, int Weight)[] Wishes = [("stop", 6), ("beHeard", 4), ("investigate", 4), ("safeWorkplace", 3), ("apology", 2), ("prevent", 3), ("unsure", 2)];

    public static readonly ((TriageOutcome, string) Value, int Weight)[] Outcomes =
    [
        ((TriageOutcome.UnitInvestigation, "factsPlausible"), 5), ((TriageOutcome.ExploratoryInquiry, "factsUnclear"), 4),
        ((TriageOutcome.LtioInvestigation, "severalUnits"), 2), ((TriageOutcome.Mediation, "reporterPrefers"), 3),
        ((TriageOutcome.LineConversation, "reporterPrefers"), 3), ((TriageOutcome.ComplaintProcedure, "otherProcedure"), 3),
        ((TriageOutcome.NoFurtherAction, "noMisconduct"), 6),
    ];

    public static readonly ((TriageOutcome, string) Value, int Weight)[] NormOutcomes =
    [
        ((TriageOutcome.UnitInvestigation, "factsPlausible"), 6), ((TriageOutcome.LtioInvestigation, "severalUnits"), 4),
        ((TriageOutcome.ExploratoryInquiry, "factsUnclear"), 4), ((TriageOutcome.NoFurtherAction, "noMisconduct"), 1),
    ];

    public static readonly string[] Narratives =
    [
        "In de groepsapp van onze ploeg staan al maanden grappen waar ik last van heb. Ik heb er iets van gezegd en daarna werd het stil om mij heen.",
        "Bij het indelen van de diensten word ik steeds overgeslagen. Toen ik vroeg waarom, kreeg ik geen antwoord.",
        "Een collega maakte tijdens de briefing opmerkingen over iemand die er niet bij was. Niemand zei iets. Dat zit mij dwars.",
        "Ik zag dat iemand gegevens opzocht zonder dat daar een reden voor was. Ik weet niet of het mag en wil het toch melden.",
        "Na mijn verlof is mijn plek in het team weg. Ik hoor achteraf wat er is besproken en voel mij buitengesloten.",
        "My supervisor raised his voice again in front of everybody. Several colleagues have asked for a transfer.",
        "Er wordt geroepen dat ik hier niet hoor. Ik heb opgeschreven wanneer het was en wie erbij stonden.",
    ];

    /// <summary>What the reporter is told that follows.</summary>
    public static string FollowUp(TriageOutcome outcome) => outcome == TriageOutcome.NoFurtherAction
        ? "Er volgt geen onderzoek. U kunt nog steeds hulp en een gesprek krijgen."
        : "Het wordt nu verder opgepakt. U hoort van ons hoe het gaat.";

    public static readonly string[] DutchMessages =
    [
        "Dank u wel voor uw melding. Ik ben uw vaste contact bij het loket. U hoort van ons voor de datum die op uw pagina staat.",
        "Fijn dat u reageert. Kan mijn leidinggevende zien dat ik dit heb gemeld?",
        "Nee. Wie u met naam noemt, kan uw melding niet zien. Uw leidinggevende ook niet.",
    ];

    public static readonly string[] EnglishMessages =
    [
        "Thank you for your report. I am your contact at the desk. You will hear from us before the date on your page.",
        "Thank you. Can my manager see that I reported this?",
        "No. Whoever you name cannot see your report. Your manager cannot either.",
    ];
}
