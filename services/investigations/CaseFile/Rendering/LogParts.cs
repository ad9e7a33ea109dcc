using System.Globalization;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>Who saw what of the case, by role, and what was left out of this document.</summary>
internal static class LogParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "10. Inzagelogboek"),
        new Paragraph(
            "Elke keer dat iemand iets van deze zaak in het onderzoek las, meenam, of dat dit werd geweigerd. Het logboek van de melding en van de triage wordt daar bijgehouden. "
            + "Weggelaten zijn de regels over de melder en die over het lezen van het logboek zelf. "
            + "Personen staan er met hun rol; met naam kan de toezichthouder het logboek inzien."),
        new Table("Inzage", ["Wanneer", "Rol", "Handeling", "Wat", "Uitkomst"], [.. words.File.AccessLog.Select(l => (IReadOnlyList<Text>)
        [
            FileWords.Short(l.StartTime), RoleOf(l.ActorRole), ActionOf(l.Action), l.Reason is { } what ? $"{l.Name} ({what})" : l.Name, l.StatusCode == "Ok" ? "Gegeven" : "Geweigerd",
        ])]),
    ];

    /// <param name="counts">How many places of each kind were masked in all that comes before.</param>
    public static IEnumerable<Block> Masked(IReadOnlyDictionary<string, int> counts) =>
    [
        new Heading(2, "11. Wat is weggelaten"),
        new Paragraph(
            "Weggelaten zijn namen van getuigen en van anderen die geen partij zijn (art. 8:29 Awb als de rechter erom vraagt), en woorden die hen herkenbaar maken. "
            + "Er is gezocht naar namen die in de zaak bekend zijn, heel en in delen, en naar woorden die bij het uitgeven zijn opgegeven. "
            + "Van gesprekken met anderen staat er niet waar zij waren en hoe het afschrift is gegeven; wie anderen bijstaat, staat er niet met naam."),
        counts.Count == 0
            ? new Paragraph("Er is niets weggelaten.")
            : new Table("Plaatsen waar iets is weggelaten", ["Van wie", "Aantal"], [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (IReadOnlyList<Text>)
                [c.Key, c.Value.ToString(CultureInfo.InvariantCulture)])]),
    ];

    private static string ActionOf(AccessAction action) => action switch
    {
        AccessAction.Read => "Gelezen",
        AccessAction.Refuse => "Geweigerd",
        AccessAction.Export => "Uitgevoerd",
        AccessAction.Download => "Opgehaald",
        AccessAction.Grant => "Toegang gegeven",
        AccessAction.Withdraw => "Toegang ingetrokken",
        _ => "Vastgelegd",
    };

    /// <summary>A role that has nothing to do with investigations is shown by its code.</summary>
    private static string RoleOf(string role) => role switch
    {
        Roles.Investigator => "Onderzoeker van een eenheid",
        Roles.Ltio => "Onderzoeker van het landelijk team",
        Roles.UnitHead => "Hoofd van de eenheid",
        Roles.Corps => "Korpsleiding",
        Roles.HrLawyer => "Jurist",
        Roles.Privacy => "Functionaris gegevensbescherming",
        Roles.Auditor => "Auditor",
        _ => role,
    };
}
