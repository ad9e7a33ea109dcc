using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>What stands below a letter and nobody can change: a condition, and what somebody can do, where and until when (Awb 3:45).</summary>
internal static class LegalClauses
{
    public static IReadOnlyList<LetterSection> Of(LetterMaterial material) =>
    [
        .. material.Sanction is { ProbationMonths: { } months }
            ? [Section(material.Reference.LetterClauses["condition"], ("months", DutchWords.Counted(months, "maand", "maanden")))]
            : Array.Empty<LetterSection>(),
        Remedy(material),
    ];

    /// <summary>With the last day that the clock knows; while it does not run, with the one it would be if it began today.</summary>
    private static LetterSection Remedy(LetterMaterial material)
    {
        var (clause, code) = material.Kind switch
        {
            LetterKind.Intention => ("views", DecisionClocks.Views),
            LetterKind.Decision => ("objection", DecisionClocks.Objection),

            // A new decision goes to the court that wanted it (Awb 8:113(2)).
            _ when material.Matter.Taken?.Contest?.Anew == CourtLevel.FurtherAppeal => ("furtherAppeal", DecisionClocks.FurtherAppeal),
            _ => ("appeal", DecisionClocks.Appeal),
        };
        var (clauses, term) = (material.Reference.LetterClauses, material.Reference.Terms[code]);
        var lastDay = material.LastDay is { } known
            ? Filled(clauses["lastDay"], ("day", known.InWords()))
            : Filled(clauses["lastDayIfToday"], ("today", material.Today.InWords()), ("day", term.LastDay(material.Today).InWords()));
        return Section(clauses[clause], ("term", term.Rule().Period.InWords()), ("lastDay", lastDay));
    }

    private static LetterSection Section(ReferenceEntry clause, params (string Name, string Value)[] values) =>
        new(clause.Nl, [.. Paragraph.Of(Filled(clause, values)).Select(p => ((Words)p.Text.Runs[0]).Value)]);

    private static string Filled(ReferenceEntry clause, params (string Name, string Value)[] values) =>
        values.Aggregate(clause.Text!.Nl, (text, v) => text.Replace($"{{{v.Name}}}", v.Value, StringComparison.Ordinal));
}
