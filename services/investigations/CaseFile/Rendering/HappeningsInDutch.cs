using System.Collections.Frozen;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>What happened, as a court reads it.</summary>
internal static class HappeningsInDutch
{
    private static readonly FrozenDictionary<Happening, string> Names = new Dictionary<Happening, string>
    {
        [Happening.InvestigationAsked] = "Onderzoek gevraagd door triage",
        [Happening.WeighedAgain] = "Zaak opnieuw gewogen door triage",
        [Happening.RaisedToCorps] = "Bevoegd gezag overgegaan naar het korps",
        [Happening.MandateGiven] = "Opdracht gegeven",
        [Happening.MandateAmended] = "Opdracht gewijzigd",
        [Happening.AuthoritySteppedBack] = "Bevoegd gezag trok zich terug",
        [Happening.InquiryEnded] = "Verkennend onderzoek beëindigd",
        [Happening.InquiryBecameInvestigation] = "Verkennend onderzoek voortgezet als onderzoek",
        [Happening.InvestigationAborted] = "Onderzoek gestopt",
        [Happening.LeftToProsecutor] = "Onderzoek gestopt wegens strafzaak",
        [Happening.InvestigatorAssigned] = "Onderzoeker aangewezen",
        [Happening.InvestigatorWithdrawn] = "Onderzoeker onderzoekt niet meer",
        [Happening.NoInterestDeclared] = "Verklaard geen belang te hebben",
        [Happening.InvestigatorSteppedBack] = "Onderzoeker trok zich terug",
        [Happening.PlanWritten] = "Plan geschreven",
        [Happening.StepDone] = "Stap van het plan gedaan",
        [Happening.EvidenceAdded] = "Bewijs toegevoegd",
        [Happening.EvidenceHandedOver] = "Bewijs overgedragen aan",
        [Happening.EvidenceTaken] = "Bewijs aangenomen",
        [Happening.EvidenceDeclined] = "Bewijs niet aangenomen",
        [Happening.EvidenceTakenOver] = "Bewijs overgenomen zonder de vorige houder",
        [Happening.InterviewPlanned] = "Gesprek gepland",
        [Happening.InterviewMoved] = "Gesprek verzet",
        [Happening.InterviewCancelled] = "Gesprek afgezegd",
        [Happening.InterviewHeld] = "Gesprek gevoerd",
        [Happening.MinutesWritten] = "Verslag geschreven",
        [Happening.MinutesSigned] = "Verslag ondertekend",
        [Happening.SignatureRefused] = "Ondertekening geweigerd",
        [Happening.CopyHandedOver] = "Afschrift van het verslag gegeven",
        [Happening.MeansAsked] = "Ingrijpend middel gevraagd",
        [Happening.MeansProportionate] = "Jurist acht het middel evenredig",
        [Happening.MeansNotProportionate] = "Jurist acht het middel niet evenredig",
        [Happening.MeansApproved] = "Tweede onderzoeker akkoord met het middel",
        [Happening.MeansRefused] = "Tweede onderzoeker niet akkoord met het middel",
        [Happening.SubjectNotified] = "Mededeling van de verwijten",
        [Happening.CounselNamed] = "Bijstand vastgelegd",
        [Happening.ReporterCheckedOn] = "Melder gevraagd hoe het gaat",
        [Happening.SubjectCheckedOn] = "Degene om wie het gaat gevraagd hoe het gaat",
        [Happening.DraftSubmitted] = "Concept van het rapport voorgelegd",
        [Happening.ReporterResponded] = "Reactie van de melder op het concept",
        [Happening.SubjectResponded] = "Reactie op het concept van degene om wie het gaat",
        [Happening.ReviewAsked] = "Review gevraagd aan",
        [Happening.ReviewerDeclared] = "Reviewer verklaarde geen belang te hebben",
        [Happening.ReviewAgreed] = "Reviewer akkoord",
        [Happening.ReviewSentBack] = "Reviewer stuurde het rapport terug",
        [Happening.ReportFinalised] = "Rapport vastgesteld",
        [Happening.SharedWithProsecutor] = "Stukken verstrekt aan de officier van justitie",
        [Happening.TermStarted] = "Termijn begonnen",
        [Happening.TermWithdrawn] = "Termijn vervallen",
        [Happening.TermSuspended] = "Termijn opgeschort",
        [Happening.TermResumed] = "Termijn hervat",
        [Happening.ExtensionAsked] = "Verlenging gevraagd aan het korps",
        [Happening.ExtensionRefused] = "Verlenging geweigerd door het korps",
        [Happening.TermExtended] = "Termijn verlengd",
        [Happening.TermMet] = "Termijn gehaald of afgerond",
        [Happening.TermPassed] = "Termijn verstreken",
        [Happening.CaseFileExported] = "Dossier uitgegeven",
    }.ToFrozenDictionary();

    public static string NameOf(Happening what) => Names[what];
}
