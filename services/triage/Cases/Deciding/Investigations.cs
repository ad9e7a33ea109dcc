using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Triage.Cases.Consulting;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>Whether a case is investigated, and what those who do so are told of it.</summary>
internal static class Investigations
{
    /// <summary>Nothing when no investigation was decided.</summary>
    public static IEnumerable<object> Ask(TriageCase c, CaseDecided decided)
    {
        if (decided.Investigation() is { } kind)
        {
            yield return new InvestigationAsked(
                decided.DecidedAt, kind, c.CaseNumber, c.Category, c.InNormSet, c.OrganisationalPart, [.. c.InvestigatedParts()], c.Access.Part, c.Access.Barred,
                decided.ReferenceData, [.. c.Required()]);
        }
    }

    /// <summary>An exploratory inquiry beside an investigation is part of that.</summary>
    public static InvestigationKind? Investigation(this CaseDecided decided) =>
        decided.Outcomes.Contains(TriageOutcome.LtioInvestigation) ? InvestigationKind.Ltio
        : decided.Outcomes.Contains(TriageOutcome.UnitInvestigation) ? InvestigationKind.Unit
        : decided.Outcomes.Contains(TriageOutcome.ExploratoryInquiry) ? InvestigationKind.Exploratory
        : null;

    /// <summary>Every part that has to do with the case; the first is where it happened.</summary>
    public static IEnumerable<string> InvestigatedParts(this TriageCase c) =>
        (c.Assessment.Scope?.Parts ?? []).Prepend(c.OrganisationalPart).Distinct(StringComparer.Ordinal);
}
