using Zichtlijn.ReferenceData;

namespace Zichtlijn.Triage.Cases.Assessing;

/// <summary>
/// When the national team investigates (LTIO; status overview of June 2023): more than one part is involved, it is about
/// the leadership, it is complex, or the unit's own integrity department cannot.
/// </summary>
internal static class LtioRule
{
    /// <returns>Codes of the reference data; empty when the rule does not point there.</returns>
    public static IReadOnlyList<string> Reasons(CaseScope scope, ReferenceDataSet reference) =>
    [
        .. reference.LtioRule.Entries.Where(r => r.Code switch
        {
            "severalUnits" => scope.Parts.Distinct(StringComparer.Ordinal).Count() >= r.Value,
            "leadership" => scope.InvolvesLeadership,
            "complexity" => scope.Complexity.Distinct(StringComparer.Ordinal).Count() >= r.Value,
            "integrityConflict" => scope.IntegrityDepartmentConflicted,
            _ => false,
        }).Select(r => r.Code),
    ];
}
