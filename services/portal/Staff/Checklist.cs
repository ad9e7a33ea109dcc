using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What a decision needs: what of it is there, what it says in short, and where to write it.</summary>
/// <param name="Code">Names its texts; of expertise there is one for each field.</param>
/// <param name="Page">Below the case; null when there is nothing to go to.</param>
/// <param name="Link">What the link says.</param>
public sealed record Check(string Code, string Title, string Summary, bool IsDone, string? Page, string? Link);

/// <summary>The list before the decision, in the order in which it is worked through.</summary>
public sealed class Checklist(IStringLocalizer<AssessTexts> texts, StaffNames names)
{
    private const int Short = 140;

    /// <param name="mayWrite">The viewer is the officer, and nothing is proposed or decided yet.</param>
    public IReadOnlyList<Check> Of(TriageCaseDetail triageCase, bool mayWrite)
    {
        if (triageCase.File is not { } file)
        {
            return [];
        }

        return
        [
            new Check("interest", texts["Check.interest"], texts["Check.interest.Done"], IsDone: true, null, null),
            Written("regimes", file.Regimes is { } r ? OfRegimes(r) : null),
            Written("severity", file.Severity is { } s ? texts["Check.severity.Done", Lists.SeverityLevel(s.Level), s.Total, s.Most].Value : null),
            Written("detriment-risk", Level(file.DetrimentRisk)),
            Written("evidence-risk", file.EvidenceRisk is { SecureNow: true } now ? texts["Check.secureNow", Level(now)!] : Level(file.EvidenceRisk)),
            Written("scope", file.Scope is { } scope ? OfScope(scope) : null),
            .. file.RequiredExpertise.Select(field => OfExpertise(field, file, mayWrite)),
            OfProposal(triageCase, file, mayWrite),
            .. file.NeedsSecondAssessor ? [OfSecond(triageCase, file)] : Array.Empty<Check>(),
            .. file.Proposal is { NeedsCorps: true } proposal
                ? [new Check("corps", texts["Check.corps"], texts[proposal.CorpsAgreed ? "Check.agreed" : "Check.corps.Open"], proposal.CorpsAgreed, null, null)]
                : Array.Empty<Check>(),
        ];

        Check Written(string page, string? summary) => new(
            page, texts["Check." + page], summary ?? texts["Check.Open"], summary is not null,
            mayWrite ? page : summary is null ? null : "#assessed-" + page,
            !mayWrite ? texts["Check.Look"] : summary is null ? texts["Check.Write"] : texts["Check.Change"]);
    }

    private static string OfRegimes(AssessedRegimes regimes) => string.Join(". ", new[]
    {
        string.Join(", ", regimes.Regimes.Select(Lists.Regime)),
        string.Join(", ", regimes.Categories.Select(Lists.Category).Concat(regimes.Grounds.Select(Lists.Ground))),
    }.Where(t => t.Length > 0));

    private static string? Level(AssessedRisk? risk) => risk is null ? null : $"{Lists.RiskLevel(risk.Level)}: {Shortened(risk.Explanation)}";

    private string OfScope(AssessedScope scope) => string.Join(". ", new[]
    {
        string.Join(", ", scope.Parts.Select(Lists.Part)),
        scope.InvolvesLeadership ? texts["Check.leadership"].Value : null,
        scope.IntegrityDepartmentConflicted ? texts["Check.conflicted"].Value : null,
        scope.Complexity.Count > 0 ? string.Join(", ", scope.Complexity.Select(Lists.Complexity)) : null,
    }.OfType<string>());

    private Check OfExpertise(string field, TriageFile file, bool mayWrite)
    {
        var asked = file.Consultations.LastOrDefault(c => c.Field == field && !c.IsVoid);
        var summary = asked switch
        {
            null => texts["Check.expertise.Open"],
            { AdvisedAt: { } at } => texts["Check.expertise.Done", names.NameOf(asked.Expert), Dates.Full(at)],
            _ => texts["Check.expertise.Asked", names.NameOf(asked.Expert), Dates.Full(asked.AskedAt)],
        };
        return new Check(
            "expertise", texts["Check.expertise", Lists.Expertise(field)], summary, asked?.AdvisedAt is not null,
            asked is not null ? "#advice" : mayWrite ? "expert" : null, texts[asked is null ? "Check.Ask" : "Check.Look"]);
    }

    private Check OfProposal(TriageCaseDetail triageCase, TriageFile file, bool mayWrite) => (triageCase.Decision, file.Proposal) switch
    {
        ({ } decision, _) => new("proposal", texts["Check.proposal"], texts["Check.decided", Dates.Full(decision.DecidedAt)], IsDone: true, "#made", texts["Check.Look"]),
        (_, { } proposal) => new("proposal", texts["Check.proposal"], texts["Check.proposed", Dates.Full(proposal.At)], IsDone: true, "#proposal", texts["Check.Look"]),
        _ => new(
            "proposal", texts["Check.proposal"], texts[file.Returned is not null ? "Check.returned" : "Check.proposal.Open"], IsDone: false,
            mayWrite && triageCase.Next == NextStep.Decide ? "decision" : null, texts["Check.Write"]),
    };

    private Check OfSecond(TriageCaseDetail triageCase, TriageFile file)
    {
        var agreed = triageCase.Decision is not null || file.Proposal is { SecondAgreed: true };
        var who = triageCase.SecondAssessor is { } second ? texts["Check.second.Who", names.NameOf(second)] : texts["Check.second.Open"];
        return new Check("second", texts["Check.second"], agreed ? texts["Check.agreed"] : who, agreed, null, null);
    }

    /// <summary>The first words of an explanation.</summary>
    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= Short)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Short);
        return line[..(end > 0 ? end : Short)] + "…";
    }
}
