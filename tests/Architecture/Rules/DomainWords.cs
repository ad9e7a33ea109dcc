using System.Text.RegularExpressions;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>Types that are named after a word of the domain.</summary>
internal static partial class DomainWords
{
    private static readonly string[] Glossary =
    [
        "Report", "Reporter", "Complaint", "Subject", "Witness", "Triage", "Investigation", "Investigator", "Sanction", "Sanctioning", "Consultation",
        "Reflection", "Restoration", "Recognition", "Misconduct", "Receipt", "Disclosure", "Ombuds", "Dossier", "Disposition", "Mandate", "Charge",
        "Objection", "Appeal", "Detriment", "Retention", "Discrimination", "Conduct", "Police", "Expertise", "Recusal", "Case",
    ];

    public static IEnumerable<string> In(IEnumerable<Type> types) =>
        types.Where(t => Words().Matches(t.Name).Select(m => m.Value).Intersect(Glossary).Any()).Select(t => t.FullName!);

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Words();
}
