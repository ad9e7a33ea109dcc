using System.Net.Http.Json;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Access;

/// <summary>
/// Who may call what, about which case: every operation of every service by role and relation, asked of the running
/// system. An operation without a row fails here. The calls change nothing: commands come without a version.
/// </summary>
public sealed class ContractTable(PreparedCases prepared) : IClassFixture<PreparedCases>
{
    private static readonly string[] Staff = ["desk", "triage", "expert", "investigator", "ltio", "hr-lawyer", "consultation-chair", "reflection-facilitator", "reflection-member", "restoration-worker", "unit-head", "corps", "cdo", "hr", "auditor", "privacy", "records", "ombuds", "employee", "system-admin"];
    private static readonly object Declaration = new { interest = "none" };
    private static readonly object Message = new { text = "" };
    private static readonly object Feedback = new { assessment = "Wij zijn nog bezig met uw melding.", followUp = "Wij praten met iedereen die erbij was.", closes = false };
    private static readonly object Motive = new { motive = "Om te zien wie dit mag en wie niet." };
    private static readonly object Unmasking = new { reasonCode = "askReporter", motive = "De melder moet zelf gehoord worden.", informReporter = true };
    private static readonly object Hold = new { reasonCode = "proceedings", motive = "Er loopt een beroep." };
    private static readonly object Release = new { holdId = Guid.Empty, reasonCode = "reasonEnded", motive = "Het beroep is voorbij." };
    private static readonly object Destruction = new { reasonCode = "erasureRequest", motive = "Het verzoek is toegewezen." };
    private static readonly object Decision = new { outcomes = new[] { "exploratoryInquiry" }, reasonCode = "factsPlausible", reason = "Dit moet worden uitgezocht, het verhaal is concreet." };

    // Relations in their order: none, of the part, assigned, recused, named.
    private static readonly int[] Known = [404, 200, 200, 404, 404];
    private static readonly int[] KnownCommand = [404, 428, 204, 404, 404];
    private static readonly int[] OpenCommand = [404, 428, 428, 404, 404];
    private static readonly int[] Opened = [404, 403, 200, 404, 404];
    private static readonly int[] OfTheHandler = [404, 404, 200, 404, 404];
    private static readonly int[] Hidden = [404, 404, 404, 404, 404];

    /// <summary>The head of the part gives mandates there, unless somebody close is named; then the corps does.</summary>
    private static readonly int[] OfTheAuthority = [404, 200, 200, 200, 404];
    private static readonly int[] ByTheAuthority = [404, 428, 428, 428, 404];
    private static readonly int[] OfTheCorps = [404, 404, 404, 404, 200];
    private static readonly int[] ByTheCorps = [404, 404, 404, 404, 428];
    private static readonly (string Role, int[] Statuses)[] OnInterview = [("investigator", [404, 409, 404, 404, 404]), ("ltio", Hidden)];
    private static readonly (string Role, int[] Statuses)[] OnReport = [("investigator", OpenCommand), ("ltio", Hidden)];
    private static readonly object Seen = new { draft = 1 };

    /// <summary>Nothing was reported yet.</summary>
    private static readonly int[] OfReport = [404, 403, 404, 404, 404];
    private static readonly (string Role, int[] Statuses)[] OnTerms = [("investigator", OpenCommand), ("ltio", Hidden), ("unit-head", ByTheAuthority), ("corps", ByTheCorps)];

    /// <summary>Whatever somebody's role, and although they are named: nobody was told that it is about them.</summary>
    private static readonly (string Role, int[] Statuses)[] ToNobody = [.. Staff.Select(role => (role, Hidden))];

    /// <summary>Nothing was established in any of these cases, so there is nothing to weigh.</summary>
    private static readonly (string Role, int[] Statuses)[] Weighing = [("hr-lawyer", Hidden)];
    private static readonly (string Role, int[] Statuses)[] WeighingOrDeciding = [("hr-lawyer", Hidden), ("unit-head", Hidden), ("corps", Hidden)];
    private static readonly (string Role, int[] Statuses)[] Deciding = [("unit-head", Hidden), ("corps", Hidden)];
    private static readonly (string Role, int[] Statuses)[] Leading = [("consultation-chair", Hidden)];
    private static readonly (string Role, int[] Statuses)[] Contesting = [("corps", Hidden)];
    private static readonly (string Role, int[] Statuses)[] Sitting = [("consultation-chair", Hidden), ("hr-lawyer", Hidden), ("expert", Hidden)];

    /// <summary>Nobody works on any of these cases for restoration, and who steps back at the desk or in triage does not do so here.</summary>
    private static readonly int[] OfRestoration = [404, 200, 200, 200, 404];
    private static readonly (string Role, int[] Statuses)[] ByRestoration = [("restoration-worker", [404, 428, 428, 428, 404])];
    private static readonly object Sanction = new { code = "dismissal" };

    /// <summary>Of these cases triage alone could ask for a reflection room; and no room of them is known by the id of a case.</summary>
    private static readonly (string Role, int[] Statuses)[] AskingRooms = [("triage", [404, 404, 428, 404, 404]), ("hr-lawyer", Hidden), ("unit-head", Hidden), ("corps", Hidden)];
    private static readonly (string Role, int[] Statuses)[] Facilitating = [("reflection-facilitator", Hidden)];
    private static readonly (string Role, int[] Statuses)[] InRooms = [("reflection-facilitator", Hidden), ("reflection-member", Hidden)];
    private static readonly (string Role, int[] Statuses)[] OfRooms =
        [("triage", Hidden), ("hr-lawyer", Hidden), ("unit-head", Hidden), ("corps", Hidden), ("cdo", Hidden), ("reflection-facilitator", Hidden)];
    private const string LongReasons = "Ontslag is het vertrekpunt van de weging, en er is niets dat daarvan afbrengt.";

    /// <summary>Records and privacy officers know of every case but one that names them.</summary>
    private static readonly int[] OfRecords = [428, 428, 428, 428, 404];

    /// <summary>Operations on one case. Roles that are not named are refused (403).</summary>
    private static readonly CaseRow[] OnCases =
    [
        new("reporting read-report", null, [("desk", Opened), ("triage", OfTheHandler), ("expert", Hidden), ("investigator", Hidden), ("ltio", Hidden), ("ombuds", Hidden)]),
        new("reporting read-report-summary", null, [("desk", Known)]),
        new("reporting read-report-persons", null, [("desk", Known), ("triage", OfTheHandler), ("expert", Hidden), ("investigator", Hidden), ("ltio", Hidden)]),
        new("reporting read-report-readers", null, [("desk", Opened), ("triage", OfTheHandler)]),
        new("reporting read-reporter", null, [("desk", [404, 403, 404, 404, 404]), ("triage", Hidden)]),
        new("reporting list-unmask-requests", null, [("desk", Opened), ("triage", OfTheHandler)]),
        new("reporting request-unmask", Unmasking, [("triage", [404, 404, 428, 404, 404])]),
        new("reporting withdraw-unmask", null, [("triage", [404, 404, 428, 404, 404])]),
        new("reporting approve-unmask", Motive, [("desk", OpenCommand)]),
        new("reporting refuse-unmask", Motive, [("desk", OpenCommand)]),
        new("reporting list-attachments", null, [("desk", Opened), ("triage", OfTheHandler), ("expert", Hidden), ("investigator", Hidden), ("ltio", Hidden), ("ombuds", Hidden)]),
        new("reporting fetch-attachment", null, [("desk", [404, 403, 404, 404, 404]), ("triage", Hidden), ("expert", Hidden), ("investigator", Hidden), ("ltio", Hidden), ("ombuds", Hidden)]),
        new("reporting add-attachment-as-desk", null, [("desk", [404, 403, 400, 404, 404])]),
        new("reporting place-legal-hold", Hold, [("records", OfRecords)]),
        new("reporting release-legal-hold", Release, [("records", OfRecords)]),
        new("reporting order-destruction", Destruction, [("records", OfRecords)]),
        new("reporting approve-destruction", null, [("privacy", OfRecords)]),
        new("reporting reject-destruction", Motive, [("privacy", OfRecords)]),
        new("reporting write-as-desk", Message, [("desk", [404, 400, 400, 404, 404])]),
        new("reporting ask-reporter", Message, [("triage", [404, 404, 400, 404, 404])]),
        new("reporting declare-desk-conflict", Declaration, [("desk", KnownCommand)]),
        new("reporting recuse-from-report", null, [("desk", OpenCommand)]),
        new("reporting bar-person", new { account = "desk.dhg", motive = "Zij wonen samen." }, [("desk", OpenCommand)]),
        new("reporting list-letter-drafts", null, [("desk", Opened)]),
        new("reporting give-feedback", Feedback, [("desk", OpenCommand)]),
        new("reporting acknowledge-report", null, [("desk", OpenCommand)]),
        new("triage read-triage-case", null, [("triage", Known)]),
        new("triage read-triage-case-readers", null, [("triage", Opened)]),
        new("triage accept-case", null, [("triage", KnownCommand)]),
        new("triage declare-triage-conflict", Declaration, [("triage", KnownCommand)]),
        new("triage recuse-from-case", null, [("triage", OpenCommand)]),
        new("triage reassign-case", new { officer = "triage.dhg", motive = "Met verlof vanaf morgen." }, [("triage", OpenCommand)]),
        new("triage decide-triage", Decision, [("triage", OpenCommand)]),
        new("triage assess-case", Triaging.Assessment, [("triage", OpenCommand)]),
        new("triage request-expertise", new { field = "discrimination", question = "Wat betekenen deze woorden?" }, [("triage", OpenCommand)]),
        new("triage propose-experts", null, [("triage", Opened)]),
        new("triage advise-interim-measure", new { measure = "noContact", explanation = "Tot het is uitgezocht." }, [("triage", OpenCommand)]),
        new("triage await-information", new { from = "desk", what = "Wie waren erbij?" }, [("triage", OpenCommand)]),
        new("triage receive-information", null, [("triage", KnownCommand)]),
        new("triage withdraw-decision", null, [("triage", OpenCommand)]),
        new("triage answer-decision", new { agrees = true, motive = "De weging is te volgen." }, [("triage", OpenCommand)]),
        new("triage reopen-case", new { motive = "Er is een tweede melding over dezelfde avond." }, [("triage", OpenCommand)]),
        new("triage route-case-upward", new { motive = "Het gaat over de chef." }, [("triage", OpenCommand)]),
        new("triage write-note", new { text = "Bellen." }, [("triage", OpenCommand)]),
        new("triage read-notes", null, [("triage", Opened)]),
        new("triage read-advice-request", null, [("expert", Hidden)]),
        new("triage declare-expert-conflict", Declaration, [("expert", Hidden)]),
        new("triage give-advice", new { advice = "Dit is uitsluiting, bij herhaling." }, [("expert", Hidden)]),
        new("triage decline-advice", new { motive = "Ik ben er niet." }, [("expert", Hidden)]),
        new("triage decide-override", new { agrees = true, motive = "Er is geen band." }, [("corps", Hidden)]),
        new("triage read-case-terms", null, [("triage", Known)]),
        new("triage extend-term", new { by = "10wd", reasonCode = "moreInformation", motive = "De deskundige leest nog." }, [("triage", OpenCommand)]),
        new("triage suspend-terms", new { ground = "criminalTrack", motive = "De officier van justitie heeft de zaak." }, [("triage", OpenCommand)]),
        new("triage resume-terms", new { ground = "criminalTrack" }, [("triage", KnownCommand)]),
        new("triage meet-term", null, [("triage", OpenCommand)]),
        new("triage involve-committee", null, [("triage", OpenCommand)]),
        new("triage decide-extension", new { grant = true, motive = "Dit is echt nodig." }, [("corps", Hidden)]),
        new("triage read-investigation-request", null, [("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations read-investigation", null, [("investigator", Known), ("ltio", Hidden), ("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations read-investigation-readers", null, [("investigator", Opened), ("ltio", Hidden), ("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations read-case-terms", null, [("investigator", Known), ("ltio", Hidden), ("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations propose-investigators", null, [("investigator", Known), ("ltio", Hidden)]),
        new("investigations assign-investigator", new { account = "investigator.ams" }, [("investigator", [404, 428, 204, 404, 404]), ("ltio", Hidden)]),
        new("investigations withdraw-investigator", new { account = "investigator.ams", motive = "Met verlof vanaf morgen." }, [("investigator", [404, 204, 428, 404, 404]), ("ltio", Hidden)]),
        new("investigations declare-investigation-conflict", Declaration, [("investigator", KnownCommand), ("ltio", Hidden)]),
        new("investigations recuse-from-investigation", null, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations write-plan", new { steps = new[] { new { what = "Met de collega's praten.", owner = "investigator.ams", dueBy = "2030-01-01" } } }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations complete-step", null, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations list-interviews", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations read-interview", null, [("investigator", [404, 403, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations plan-interview", new { with = "witness", person = "Een getuige", at = "2030-01-01T10:00:00Z", place = "Kamer 4", investigators = new[] { "desk.ams" } }, [("investigator", [404, 409, 422, 404, 404]), ("ltio", Hidden)]),
        new("investigations move-interview", new { at = "2030-01-01T10:00:00Z", place = "Kamer 4", motive = "De getuige is met verlof." }, OnInterview),
        new("investigations cancel-interview", new { motive = "De getuige wil niet." }, OnInterview),
        new("investigations hold-interview", new { heldAt = "2023-11-01T10:00:00Z", present = new[] { "investigator.ams" } }, OnInterview),
        new("investigations write-minutes", new { text = "Dit werd gezegd." }, OnInterview),
        new("investigations sign-minutes", new { given = true }, OnInterview),
        new("investigations hand-over-copy", new { how = "Op papier" }, OnInterview),
        new("investigations list-means", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations ask-means", new { method = "mailbox", from = "2030-01-01", until = "2030-01-31", why = "De berichten van die avond staan alleen in de mailbox van de ploeg, en niemand heeft ze bewaard." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations answer-means", new { agrees = true, motive = "Er is geen lichter middel." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations check-proportionality", new { proportionate = true, text = "Het middel staat in verhouding tot het doel." }, [("hr-lawyer", Hidden)]),
        new("investigations read-chronology", null, [("investigator", Opened), ("ltio", Hidden), ("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations read-weighed-report", null, Weighing),
        new("investigations list-evidence", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations read-evidence", null, [("investigator", [404, 403, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations fetch-evidence-file", null, [("investigator", [404, 403, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations export-evidence", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations read-report", null, [("investigator", Opened), ("ltio", Hidden), ("unit-head", OfTheAuthority), ("corps", OfTheCorps)]),
        new("investigations download-report", null, [("investigator", OfReport), ("ltio", Hidden), ("unit-head", Hidden), ("corps", Hidden)]),
        new("investigations download-edition", null, [("investigator", OfReport), ("ltio", Hidden), ("unit-head", Hidden), ("corps", Hidden)]),
        new("investigations save-report", new { summary = "Kort." }, [("investigator", [404, 409, 428, 404, 404]), ("ltio", Hidden)]),
        new("investigations submit-draft", Seen, OnReport),
        new("investigations preview-report", null, [("investigator", [404, 403, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations extend-response-time", new { until = "2030-01-01", motive = "Wie bijstaat, is met verlof." }, OnReport),
        new("investigations note-response", new { text = "Zo was het." }, OnReport),
        new("investigations propose-reviewers", null, [("investigator", Known), ("ltio", Hidden)]),
        new("investigations ask-review", new { account = "ltio", draft = 1 }, OnReport),
        new("investigations answer-review", new { agrees = true, remarks = "De bevindingen volgen uit het bewijs." }, OnReport),
        new("investigations finalise-report", Seen, OnReport),
        new("investigations upload-evidence-file", null, [("investigator", [404, 409, 400, 404, 404]), ("ltio", Hidden)]),
        new("investigations add-evidence", new { title = "Foto", description = "Een foto van het bord.", source = "witness", legalBasis = "publicTask", method = "systemLogs", place = "Kluis 3" }, [("investigator", [404, 409, 422, 404, 404]), ("ltio", Hidden)]),
        new("investigations hand-over-evidence", new { to = "investigator2.ams", why = "Zij leest de berichten." }, [("investigator", [404, 409, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations answer-hand-over", new { takes = true }, [("investigator", [404, 409, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations take-over-evidence", new { why = "De vorige onderzoeker is weg." }, [("investigator", [404, 409, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations mark-duty-to-answer", new { motive = "Het blijkt uit het gesprek met hem." }, [("investigator", [404, 409, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations list-notices", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations notify-subject", new { charges = new[] { 1 }, text = "U zou een collega hebben uitgescholden waar anderen bij waren." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations tell-dropped-charges", new { text = "Wij onderzoeken niet meer of u een collega hebt uitgescholden." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations name-counsel", new { name = "Mr. A. Jurist" }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations list-welfare-checks", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations note-welfare-check", new { on = "2023-11-06", text = "Het gaat redelijk." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations read-own-investigation", null, ToNobody),
        new("investigations name-own-counsel", new { name = "Mr. A. Jurist" }, ToNobody),
        new("investigations respond-to-draft", new { text = "Zo was het niet." }, ToNobody),
        new("investigations ask-response-time", new { motive = "Mijn raadsman is met verlof." }, ToNobody),
        new("investigations download-own-report", null, ToNobody),
        new("investigations read-prosecutor-wall", null, [("investigator", Opened), ("ltio", Hidden)]),
        new("investigations share-with-prosecutor", new { items = new[] { "E-1" }, recipient = "Het parket", legalBasis = "Artikel 126nd Sv", motive = "De officier vraagt naar dit stuk." }, [("investigator", OpenCommand), ("ltio", Hidden)]),
        new("investigations fetch-disclosure", null, [("investigator", [404, 403, 404, 404, 404]), ("ltio", Hidden)]),
        new("investigations export-case-file", new { @for = "court", motive = "Het beroep van degene om wie het gaat.", pieces = new[] { "E-9" } }, OnTerms),
        new("investigations issue-mandate", Investigating.Mandate, [("unit-head", [404, 428, 204, 204, 404]), ("corps", ByTheCorps)]),
        new("investigations recuse-as-authority", null, [("unit-head", ByTheAuthority), ("corps", ByTheCorps)]),
        new("investigations conclude-inquiry", new { motive = "Er is niets dat een onderzoek vraagt." }, [("unit-head", ByTheAuthority), ("corps", ByTheCorps)]),
        new("investigations stop-investigation", new { because = "aborted", motive = "Er is niets meer te onderzoeken." }, [("unit-head", ByTheAuthority), ("corps", ByTheCorps)]),
        new("investigations extend-term", new { by = "4w", reasonCode = "moreInformation", motive = "Er komt nog een getuige.", writtenNotice = true }, OnTerms),
        new("investigations suspend-terms", new { ground = "criminalTrack", motive = "Het OM gaat voor." }, OnTerms),
        new("investigations resume-terms", new { ground = "criminalTrack" }, [("investigator", [404, 428, 204, 404, 404]), ("ltio", Hidden), ("unit-head", ByTheAuthority), ("corps", ByTheCorps)]),
        new("investigations meet-term", null, OnTerms),
        new("investigations involve-committee", null, OnTerms),
        new("investigations decide-extension", new { grant = true, motive = "De getuige is belangrijk." }, [("corps", Hidden)]),
        new("sanctioning read-sanction-case", null, WeighingOrDeciding),
        new("sanctioning read-sanction-case-readers", null, WeighingOrDeciding),
        new("sanctioning accept-sanction-case", null, Weighing),
        new("sanctioning declare-sanctioning-conflict", Declaration, Weighing),
        new("sanctioning answer-protocol-step", new { step = "carefulInvestigation", answer = "yes", reasons = "Beide kanten zijn gehoord.", pieces = new[] { "E-1" } }, Weighing),
        new("sanctioning set-weight", new { severity = "light", repeated = false, reasons = "Het bleef bij één opmerking." }, Weighing),
        new("sanctioning record-factor", new { code = "leads", reasons = "Geeft leiding aan de ploeg." }, Weighing),
        new("sanctioning propose-sanction", new { sanction = Sanction, reasons = LongReasons }, Deciding),
        new("sanctioning intend-decision", new { charges = new[] { 1 }, sanction = Sanction, reasons = LongReasons }, Deciding),
        new("sanctioning answer-as-second", new { agrees = true, reasons = LongReasons }, Contesting),
        new("sanctioning recuse-as-deciding-authority", null, Deciding),
        new("sanctioning send-intention", null, Deciding),
        new("sanctioning take-decision", new { charges = new[] { 1 }, reasons = LongReasons }, Deciding),
        new("sanctioning notify-decision", new { on = "2023-11-01", form = "registeredPost" }, Deciding),
        new("sanctioning execute-decision", new { on = "2023-11-01", what = "De inhouding is verwerkt." }, Deciding),
        new("sanctioning note-heard-views", new { text = "Zegt dat het hem spijt, en waarom." }, Weighing),
        new("sanctioning note-objection", new { on = "2023-11-01", grounds = "Bezwaar op papier." }, Weighing),
        new("sanctioning note-appeal", new { by = "subject", on = "2023-11-01" }, Weighing),
        new("sanctioning note-ruling", new { on = "2023-11-01", outcome = "upheld", summary = "De rechtbank laat het besluit in stand." }, Weighing),
        new("sanctioning extend-views", new { days = 7, motive = "De raadsman is er dan pas weer." }, Deciding),
        new("sanctioning note-external-advice", new { from = "De bedrijfsarts", text = LongReasons }, Deciding),
        new("sanctioning impose-suspension", new { ground = "prosecution", from = "2099-01-01", until = "2099-02-01", withheld = 0, reasons = LongReasons }, Deciding),
        new("sanctioning extend-suspension", new { until = "2099-03-01", reasons = LongReasons }, Deciding),
        new("sanctioning change-suspension-pay", new { withheld = 0, reasons = LongReasons }, Deciding),
        new("sanctioning end-suspension", new { reasons = LongReasons }, Deciding),
        new("sanctioning invoke-condition", new { on = "2023-11-01", what = LongReasons }, Deciding),
        new("sanctioning assign-objection-committee", new { chair = "M. van Buiten", members = new[] { "A. Eerste", "B. Tweede" } }, Contesting),
        new("sanctioning note-objection-hearing", new { form = "held", on = "2023-11-01", report = "Beide kanten zijn gehoord." }, Contesting),
        new("sanctioning note-committee-advice", new { outcome = "unfounded", text = LongReasons }, Contesting),
        new("sanctioning adjourn-objection", new { weeks = 6, motive = "De commissie heeft nog een zitting nodig." }, Contesting),
        new("sanctioning decide-objection", new { outcome = "unfounded", reasons = LongReasons }, Contesting),
        new("sanctioning notify-objection-decision", new { on = "2023-11-01", form = "registeredPost" }, Contesting),
        new("sanctioning explain-decision", null, WeighingOrDeciding),
        new("sanctioning export-explanation", null, WeighingOrDeciding),
        new("sanctioning read-letter", null, WeighingOrDeciding),
        new("sanctioning download-letter", null, WeighingOrDeciding),
        new("sanctioning save-letter", new { saved = 0, sections = new[] { new { title = "Besluit", paragraphs = new[] { "Ik leg u geen straf op." } } } }, Deciding),
        new("sanctioning sign-letter", new { saved = 0 }, Deciding),
        new("sanctioning read-reporter-outcome", null, WeighingOrDeciding),
        new("sanctioning download-own-letter", null, ToNobody),
        new("sanctioning read-own-matter", null, ToNobody),
        new("sanctioning give-own-views", new { waives = true }, ToNobody),
        new("sanctioning lodge-own-objection", new { grounds = "Het is te zwaar." }, ToNobody),
        new("sanctioning chair-consultation", Declaration, Leading),
        new("sanctioning propose-members", null, Leading),
        new("sanctioning ask-member", new { kind = "lawyer" }, Leading),
        new("sanctioning convene-consultation", null, Leading),
        new("sanctioning close-voting", null, Leading),
        new("sanctioning issue-advice", new { reasons = LongReasons }, Leading),
        new("sanctioning read-consultation", null, Sitting),
        new("sanctioning answer-seat", Declaration, [("hr-lawyer", Hidden), ("expert", Hidden)]),
        new("sanctioning leave-seat", new { motive = "Ik ben er die dagen niet." }, Sitting),
        new("sanctioning vote", new { advice = "mayImpose", reasons = "Past bij de ernst van wat vaststaat." }, Sitting),
        new("sanctioning withdraw-factor", new { motive = "Geeft geen leiding meer." }, Weighing),
        new("sanctioning find-comparators", null, Weighing),
        new("sanctioning link-comparators", new { motive = "Er staat nog niets in het register." }, Weighing),
        new("reflection read-case-reflection", null, [("triage", OfTheHandler), ("hr-lawyer", Hidden), ("unit-head", Hidden), ("corps", Hidden)]),
        new("reflection ask-reflection-room", new { moment = "beforeTriageDecision", question = "Zien wij wat dit met de groep deed?" }, AskingRooms),
        new("reflection read-reflection-room", null, [.. OfRooms, ("reflection-member", Hidden)]),
        new("reflection stop-reflection-room", Motive, OfRooms),
        new("reflection write-reflection-summary", new { text = LongReasons }, [("triage", Hidden), ("hr-lawyer", Hidden), ("unit-head", Hidden), ("corps", Hidden)]),
        new("reflection lead-reflection-room", Declaration, Facilitating),
        new("reflection propose-reflection-members", null, Facilitating),
        new("reflection invite-reflection-member", new { seat = "colleague" }, Facilitating),
        new("reflection answer-reflection-invitation", new { interest = "none", accept = true }, [("reflection-member", Hidden)]),
        new("reflection leave-reflection-seat", Motive, InRooms),
        new("reflection compose-reflection-room", null, Facilitating),
        new("reflection check-reflection-summary", new { checks = new[] { "names" } }, Facilitating),
        new("reflection return-reflection-summary", new { remark = "Het vertelt maar een kant." }, Facilitating),
        new("reflection prepare-reflection-room", new { norms = new[] { "equality" }, questions = new[] { "Wie zweeg er, en waarom?" }, perspectives = new[] { "victim", "team", "society" } }, Facilitating),
        new("reflection hold-reflection-session", new
        {
            present = new[] { 1 }, perspectives = new[] { new { perspective = "victim", said = "Wat er gezegd werd." } }, biasChecks = new[] { new { question = "likeUs", answer = "Wat wij vonden." } },
            impactOnVictim = "Wat het met diegene deed.", impactOnTeam = "Wat het met het team deed.",
        }, Facilitating),
        new("reflection give-reflection-advice", new { text = LongReasons, points = new[] { "Praat met het team." } }, Facilitating),
        new("reflection answer-reflection-advice", new { answer = "follow" }, [("triage", Hidden), ("unit-head", Hidden), ("corps", Hidden)]),
        new("reflection close-reflection-room", new { done = "Het team sprak erover." }, Facilitating),
        new("reflection propose-lesson", new { title = "Een les", text = LongReasons, theme = "jokes", norms = new[] { "speakUp" } }, Facilitating),
        new("reflection release-lesson", new { checks = new[] { "nobody" } }, [("reflection-facilitator", Hidden), ("corps", Hidden), ("cdo", Hidden)]),
        new("reflection return-lesson", new { remark = "Maak de les eerst af." }, [("reflection-facilitator", Hidden), ("corps", Hidden), ("cdo", Hidden)]),
        new("reflection withdraw-lesson", Motive, [("corps", Hidden), ("cdo", Hidden)]),
        new("restoration read-restoration-case", null, [("restoration-worker", OfRestoration)]),
        new("restoration read-restoration-case-readers", null, [("restoration-worker", [404, 403, 403, 403, 404])]),
        new("restoration accept-restoration-case", null, ByRestoration),
        new("restoration declare-restoration-conflict", Declaration, ByRestoration),
        new("restoration hand-over-restoration-case", new { account = "restoration-worker.rtd" }, ByRestoration),
        new("restoration offer-recognition", new { text = "Wij willen graag horen wat u nu zou helpen." }, ByRestoration),
        new("restoration answer-offer-for-reporter", new { accepts = true }, ByRestoration),
        new("restoration tell-needs-for-reporter", new { text = "Rust op het werk." }, ByRestoration),
        new("restoration propose-measure-for-reporter", new { kind = "apology", text = "Excuses van de chef." }, ByRestoration),
        new("restoration answer-measure-for-reporter", new { measure = 1, agrees = true }, ByRestoration),
        new("restoration evaluate-restoration-for-reporter", new { measure = 1, satisfaction = 4 }, ByRestoration),
        new("restoration answer-detriment-check-for-reporter", new { check = 1, answer = "nothing" }, ByRestoration),
        new("restoration note-personnel-action-for-reporter", new { kind = "transfer", on = "2023-12-01" }, ByRestoration),
        new("restoration answer-track-for-reporter", new { track = 1, takesPart = true }, ByRestoration),
        new("restoration evaluate-track-measure-for-reporter", new { track = 1, measure = 1, satisfaction = 4 }, ByRestoration),
        new("restoration agree-measure", null, ByRestoration),
        new("restoration withdraw-measure", null, ByRestoration),
        new("restoration note-other-consent", new { agrees = true }, ByRestoration),
        new("restoration ask-other", new { other = "employee.ams", text = "Wilt u met een collega praten over wat er speelde?" }, ByRestoration),
        new("restoration carry-out-measure", new { on = "2023-11-01", byRole = "leader", text = "De chef bood excuses aan." }, ByRestoration),
        new("restoration offer-rehabilitation", new { text = "Wij willen herstellen wat wij kunnen." }, ByRestoration),
        new("restoration close-restoration", null, ByRestoration),
        new("restoration answer-escalation", new { text = "Wij spreken de leidinggevende." }, Contesting),
        new("restoration answer-own-conversation", new { agrees = true }, ToNobody),
        new("restoration answer-own-rehabilitation", new { accepts = true }, ToNobody),
        new("restoration answer-own-measure", new { measure = 1, agrees = true }, ToNobody),
        new("restoration evaluate-own-measure", new { measure = 1, satisfaction = 4 }, ToNobody),
        new("restoration read-track", null, [("restoration-worker", Hidden)]),
        new("restoration agree-track-measure", new { kind = "jointApology", text = "Excuses aan allen." }, [("restoration-worker", Hidden)]),
        new("restoration carry-out-track-measure", new { on = "2023-11-01", byRole = "corps", text = "De korpschef bood excuses aan." }, [("restoration-worker", Hidden)]),
        new("restoration end-track", null, [("restoration-worker", Hidden)]),
    ];

    /// <summary>Operations on no single case: the roles that may, and what anybody without a token gets.</summary>
    private static readonly Row[] Others =
    [
        new("reporting submit-report", Anybody: 400, Staff),
        new("reporting take-down-report", Anybody: 401, ["desk"], Allowed: 400),
        new("reporting open-receipt-session", Anybody: 400, Staff),
        new("reporting renew-receipt-session", Anybody: 401, []),
        new("reporting give-pass", Anybody: 401, []),
        new("reporting read-my-report", Anybody: 401, []),
        new("reporting write-as-reporter", Anybody: 401, []),
        new("reporting keep-draft", Anybody: 400, Staff),
        new("reporting read-draft", Anybody: 404, Staff),
        new("reporting remove-draft", Anybody: 204, Staff),
        new("reporting list-reports", Anybody: 401, ["desk"]),
        new("reporting answer-unmask", Anybody: 401, []),
        new("reporting withdraw-report", Anybody: 401, []),
        new("reporting change-disclosure", Anybody: 401, []),
        new("reporting report-detriment", Anybody: 401, []),
        new("reporting mark-read", Anybody: 401, []),
        new("reporting answer-transcript", Anybody: 401, []),
        new("reporting open-linked-session", Anybody: 401, []),
        new("reporting read-news-by-email", Anybody: 401, []),
        new("reporting ask-news-by-email", Anybody: 401, []),
        new("reporting end-news-by-email", Anybody: 401, []),
        new("reporting confirm-news-by-email", Anybody: 400, Staff),
        new("reporting end-news-by-email-by-link", Anybody: 400, Staff),
        new("reporting list-my-attachments", Anybody: 401, []),
        new("reporting fetch-my-attachment", Anybody: 401, []),
        new("reporting add-attachment-as-reporter", Anybody: 401, []),
        new("reporting ask-emergency-access", Anybody: 401, ["desk", "triage", "ombuds"], Allowed: 400),
        new("reporting confirm-emergency-access", Anybody: 401, ["desk", "triage", "corps"], Allowed: 404),
        new("reporting list-emergency-accesses", Anybody: 401, ["desk", "triage", "corps", "ombuds"]),
        new("reporting list-access-notices", Anybody: 401, ["auditor", "privacy"]),
        new("reporting acknowledge-access-notice", Anybody: 401, ["privacy"], Allowed: 400),
        new("reporting read-retention-schedule", Anybody: 401, ["auditor", "privacy", "records"]),
        new("reporting confirm-retention", Anybody: 401, ["records"], Allowed: 400),
        new("reporting withdraw-retention", Anybody: 401, ["records"], Allowed: 400),
        new("reporting find-retained-case", Anybody: 401, ["records"], Allowed: 404),
        new("reporting list-due-cases", Anybody: 401, ["records"]),
        new("reporting list-destruction-orders", Anybody: 401, ["privacy"]),
        new("reporting list-certificates", Anybody: 401, ["auditor", "privacy", "records"]),
        new("reporting download-certificate", Anybody: 401, ["auditor", "privacy", "records"], Allowed: 404),
        new("reporting read-certificate-keys", Anybody: 200, Staff),
        new("reporting read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("reporting export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("triage list-triage-cases", Anybody: 401, ["triage"]),
        new("triage count-triage-cases", Anybody: 401, ["triage"]),
        new("triage read-workload", Anybody: 401, ["triage"]),
        new("triage list-views", Anybody: 401, ["triage"]),
        new("triage save-view", Anybody: 401, ["triage"], Allowed: 400),
        new("triage remove-view", Anybody: 401, ["triage"], Allowed: 204),
        new("triage list-advice-requests", Anybody: 401, ["expert"]),
        new("triage list-override-requests", Anybody: 401, ["corps"]),
        new("triage list-extension-requests", Anybody: 401, ["corps"]),
        new("triage listen-to-changes", Anybody: 401, ["triage"]),
        new("triage read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("triage export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("investigations list-investigations", Anybody: 401, ["investigator", "ltio", "unit-head", "corps"]),
        new("investigations count-investigations", Anybody: 401, ["investigator", "ltio", "unit-head", "corps"]),
        new("investigations list-proportionality-requests", Anybody: 401, ["hr-lawyer"]),
        new("investigations list-own-investigations", Anybody: 401, Staff),
        new("investigations read-as-reporter", Anybody: 401, []),
        new("investigations respond-as-reporter", Anybody: 401, []),
        new("investigations download-report-as-reporter", Anybody: 401, []),
        new("investigations list-extension-requests", Anybody: 401, ["corps"]),
        new("investigations listen-to-changes", Anybody: 401, ["investigator", "ltio", "unit-head", "corps"]),
        new("investigations read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("investigations export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("sanctioning list-sanction-cases", Anybody: 401, ["hr-lawyer", "unit-head", "corps"]),
        new("sanctioning list-own-matters", Anybody: 401, Staff),
        new("sanctioning list-own-suspensions", Anybody: 401, Staff),
        new("sanctioning list-consultations", Anybody: 401, ["expert", "hr-lawyer", "consultation-chair"]),
        new("sanctioning list-court-rulings", Anybody: 401, ["hr-lawyer"]),
        new("sanctioning read-court-ruling", Anybody: 401, ["hr-lawyer"], Allowed: 404),
        new("sanctioning import-court-ruling", Anybody: 401, ["hr-lawyer"], Allowed: 400),
        new("sanctioning code-court-ruling", Anybody: 401, ["hr-lawyer"], Allowed: 400),
        new("sanctioning listen-to-changes", Anybody: 401, ["expert", "hr-lawyer", "consultation-chair", "unit-head", "corps"]),
        new("sanctioning read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("sanctioning export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("reflection list-reflection-rooms", Anybody: 401, ["triage", "hr-lawyer", "unit-head", "corps", "cdo", "reflection-facilitator", "reflection-member"]),
        new("reflection ask-thematic-room", Anybody: 401, ["reflection-facilitator", "unit-head", "corps", "cdo"], Allowed: 400),
        new("reflection list-lesson-proposals", Anybody: 401, ["reflection-facilitator", "corps", "cdo"]),
        new("reflection list-lessons", Anybody: 401, ["triage", "expert", "hr-lawyer", "reflection-facilitator", "reflection-member", "unit-head", "corps", "cdo"]),
        new("reflection read-lesson", Anybody: 401, ["triage", "expert", "hr-lawyer", "reflection-facilitator", "reflection-member", "unit-head", "corps", "cdo"], Allowed: 404),
        new("reflection read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("reflection export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("restoration list-restoration-cases", Anybody: 401, ["restoration-worker"]),
        new("restoration list-tracks", Anybody: 401, ["restoration-worker"]),
        new("restoration start-track", Anybody: 401, ["restoration-worker"], Allowed: 400),
        new("restoration list-escalations", Anybody: 401, ["corps"]),
        new("restoration list-patterns", Anybody: 401, ["restoration-worker", "corps", "cdo"]),
        new("restoration list-own-conversations", Anybody: 401, Staff),
        new("restoration list-own-rehabilitations", Anybody: 401, Staff),
        new("restoration listen-to-changes", Anybody: 401, ["restoration-worker"]),
        new("restoration read-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("restoration export-access-log", Anybody: 401, ["auditor", "privacy"]),
        new("restoration read-my-restoration", Anybody: 401, []),
        new("restoration answer-offer", Anybody: 401, []),
        new("restoration tell-needs", Anybody: 401, []),
        new("restoration propose-measure", Anybody: 401, []),
        new("restoration answer-measure", Anybody: 401, []),
        new("restoration evaluate-restoration", Anybody: 401, []),
        new("restoration answer-detriment-check", Anybody: 401, []),
        new("restoration note-personnel-action", Anybody: 401, []),
        new("restoration answer-track", Anybody: 401, []),
        new("restoration evaluate-track-measure", Anybody: 401, []),
        new("dashboard list-cases", Anybody: 401, ["triage", "unit-head", "corps", "cdo"]),
        new("dashboard read-summary", Anybody: 401, ["triage", "unit-head", "corps", "cdo", "hr"]),
        new("dashboard listen-to-changes", Anybody: 401, ["triage", "unit-head", "corps", "cdo"]),
    ];

    /// <summary>What a session of a reporter opens, and nothing else.</summary>
    private static readonly string[] OfTheReporter =
    [
        "reporting renew-receipt-session", "reporting give-pass", "reporting read-my-report", "reporting write-as-reporter", "reporting answer-unmask", "reporting withdraw-report", "reporting change-disclosure",
        "reporting report-detriment", "reporting open-linked-session", "reporting mark-read", "reporting answer-transcript",
        "reporting read-news-by-email", "reporting ask-news-by-email", "reporting end-news-by-email",
        "reporting list-my-attachments", "reporting fetch-my-attachment", "reporting add-attachment-as-reporter",
    ];

    /// <summary>What a pass of a reporter opens, and nothing else; their session does not.</summary>
    private static readonly string[] WithAPass =
    [
        "investigations read-as-reporter", "investigations respond-as-reporter", "investigations download-report-as-reporter",
        "restoration read-my-restoration", "restoration answer-offer", "restoration tell-needs", "restoration propose-measure", "restoration answer-measure",
        "restoration evaluate-restoration", "restoration answer-detriment-check", "restoration note-personnel-action", "restoration answer-track", "restoration evaluate-track-measure",
    ];

    public static TheoryData<string> CaseOperations => [.. OnCases.Select(r => r.Operation)];

    public static TheoryData<string> OtherOperations => [.. Others.Select(r => r.Operation)];

    [Fact]
    public void Every_operation_has_its_row() =>
        prepared.Operations.Keys.Order().ShouldBe(OnCases.Select(r => r.Operation).Concat(Others.Select(r => r.Operation)).Order());

    [Theory]
    [MemberData(nameof(CaseOperations))]
    public async Task An_operation_on_a_case_opens_for_nobody_but(string operation)
    {
        var row = OnCases.Single(r => r.Operation == operation);
        (await Task.WhenAll(Enum.GetValues<Relation>().Select(relation => WrongAsync(row, relation)))).SelectMany(wrong => wrong).ShouldBeEmpty();
    }

    /// <summary>Whoever has no part in an operation is turned away for their role, before any case is looked at: that is asked of a case that is somebody's and of one that names them.</summary>
    private static bool IsAsked(CaseRow row, string role, Relation relation) =>
        row.Roles.Any(r => r.Role == role) || relation is Relation.Assigned or Relation.Named;

    [Theory]
    [MemberData(nameof(OtherOperations))]
    public async Task Any_other_operation_opens_for_nobody_but(string operation)
    {
        var row = Others.Single(r => r.Operation == operation);
        var wrong = new List<string>();
        Note(wrong, "anybody", row.Anybody, await AskAsync(operation, account: null, Guid.CreateVersion7(), body: null));
        foreach (var role in Staff)
        {
            // What a reporter's session opens knows no staff at all; what anybody may, staff may as well.
            var expected = row.Roles.Contains(role) ? (row.Anybody == 401 ? row.Allowed : row.Anybody) : OfTheReporter.Contains(operation) || WithAPass.Contains(operation) ? 401 : 403;
            Note(wrong, role, expected, await AskAsync(operation, AccountOf(role, Relation.Assigned), Guid.CreateVersion7(), body: null));
        }

        var own = OfTheReporter.Contains(operation);
        var answer = await AskAsync(operation, prepared.Reporter, Guid.CreateVersion7(), own && operation.EndsWith("write-as-reporter", StringComparison.Ordinal) ? Message : null);
        if (own)
        {
            wrong.AddRange(answer is 200 or 201 or 204 or 400 or 404 ? [] : [$"the reporter: {answer}"]);
        }
        else
        {
            Note(wrong, "a reporter", row.Anybody, answer);
        }

        var withPass = await AskAsync(operation, await prepared.ReporterWithPassAsync(operation), Guid.CreateVersion7(), body: null);
        if (WithAPass.Contains(operation))
        {
            wrong.AddRange(withPass is 200 or 400 or 404 ? [] : [$"the reporter with a pass: {withPass}"]);
        }
        else
        {
            Note(wrong, "a reporter with a pass", row.Anybody, withPass);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_hold_what_somebody_may_know_of_and_count_nothing_else()
    {
        foreach (var (account, path) in new[] { ("desk.ams", "/api/reporting/v1/reports"), ("triage.ams", "/api/triage/v1/cases"), ("triage.ams", "/api/dashboard/v1/cases") })
        {
            var client = await prepared.ClientAsync(account);
            var page = await client.GetFromJsonAsync<System.Text.Json.JsonElement>($"{path}?pageSize=200");
            var ids = page.GetProperty("items").EnumerateArray().Select(i => (i.TryGetProperty("caseId", out var id) ? id : i.GetProperty("reportId")).GetGuid()).ToArray();

            Guid[] known = [prepared.Cases[Relation.OfThePart], prepared.Cases[Relation.Assigned], .. prepared.Investigations.Values.Distinct()];
            ids.ShouldBe(known, ignoreOrder: true, $"{account} {path}");
            page.GetProperty("totalItems").GetInt32().ShouldBe(known.Length);
        }

        using var triage = prepared.System.ClientAs("triage.ams");
        (await triage.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/dashboard/v1/summary")).GetProperty("running").GetInt32().ShouldBe(6);
        using var corps = prepared.System.ClientAs("cdo");
        (await corps.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/dashboard/v1/summary")).GetProperty("running").GetInt32().ShouldBe(8);
    }

    [Theory]
    [InlineData(Relation.None)]
    [InlineData(Relation.Recused)]
    [InlineData(Relation.Named)]
    public async Task What_is_hidden_answers_word_for_word_like_what_is_not_there(Relation relation)
    {
        foreach (var row in OnCases)
        {
            foreach (var (role, statuses) in row.Roles.Where(r => r.Statuses[(int)relation] == 404))
            {
                var hidden = await AnswerAsync(row.Operation, AccountOf(role, relation), prepared.CaseOf(row.Operation, relation), row.Body);
                var nothing = await AnswerAsync(row.Operation, AccountOf(role, relation), Guid.CreateVersion7(), row.Body);
                hidden.ShouldBe(nothing, $"{row.Operation} as {role}, one of {statuses.Length} relations");
            }
        }
    }

    /// <summary>What anybody is answered about the case of a relation, other than the table says.</summary>
    private async Task<IReadOnlyList<string>> WrongAsync(CaseRow row, Relation relation)
    {
        var (wrong, id) = (new List<string>(), prepared.CaseOf(row.Operation, relation));
        foreach (var role in Staff.Where(role => IsAsked(row, role, relation)))
        {
            var expected = row.Roles.FirstOrDefault(r => r.Role == role).Statuses?[(int)relation] ?? 403;
            Note(wrong, $"{role} {relation}", expected, await AskAsync(row.Operation, AccountOf(role, relation), id, row.Body));
        }

        Note(wrong, $"anybody {relation}", 401, await AskAsync(row.Operation, account: null, id, row.Body));
        Note(wrong, $"a reporter {relation}", 401, await AskAsync(row.Operation, prepared.Reporter, id, row.Body));
        Note(wrong, $"a reporter with a pass {relation}", 401, await AskAsync(row.Operation, await prepared.ReporterWithPassAsync(row.Operation), id, row.Body));
        return wrong;
    }

    /// <summary>Who has no part stands in no relation; the part of the others says how they stand.</summary>
    /// <param name="template">With the names of what stands in it; what has no number or name of its own is the case.</param>
    private static string PathOf(string template, Guid id) => System.Text.RegularExpressions.Regex.Replace(template, "\\{([a-zA-Z]+)\\}", name => name.Groups[1].Value switch
    {
        "number" or "matter" or "factor" or "seat" or "measure" or "person" => "1",
        "reader" or "side" => "reporter",
        "kind" => "decision",
        _ => id.ToString(),
    });

    private static string AccountOf(string role, Relation relation) =>
        DevelopmentAccounts.Find(role)?.Name ?? $"{role}.{(relation == Relation.None ? "rtd" : "ams")}";

    private static void Note(List<string> wrong, string who, int expected, int answered)
    {
        if (expected != answered)
        {
            wrong.Add($"{who}: {answered} instead of {expected}");
        }
    }

    private async Task<int> AskAsync(string operation, string? account, Guid id, object? body) =>
        await AskAsync(operation, account is null ? prepared.Anybody : await prepared.ClientAsync(account), id, body);

    private async Task<int> AskAsync(string operation, HttpClient client, Guid id, object? body)
    {
        using var response = await SendAsync(operation, client, id, body);
        return (int)response.StatusCode;
    }

    /// <summary>Status, headers and body, without what differs in every answer.</summary>
    private async Task<string> AnswerAsync(string operation, string account, Guid id, object? body)
    {
        using var response = await SendAsync(operation, await prepared.ClientAsync(account), id, body);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => h.Key is not "Date").OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        var text = System.Text.RegularExpressions.Regex.Replace(await response.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{text}";
    }

    private async Task<HttpResponseMessage> SendAsync(string operation, HttpClient client, Guid id, object? body)
    {
        var (method, template) = prepared.Operations[operation];
        var path = PathOf(template, id);
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get && method != HttpMethod.Delete)
        {
            request.Content = body is null ? null : JsonContent.Create(body);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private sealed record CaseRow(string Operation, object? Body, (string Role, int[] Statuses)[] Roles);

    /// <param name="Anybody">What a call without a token, a body or a version is answered.</param>
    /// <param name="Allowed">What those who may are answered; without what the operation needs it goes no further.</param>
    private sealed record Row(string Operation, int Anybody, string[] Roles, int Allowed = 200);
}
