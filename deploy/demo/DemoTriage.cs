using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Demo;

/// <summary>How one case is weighed: taken in handling, assessed, advised on, proposed and agreed to, as its rules ask.</summary>
internal sealed class DemoTriage(DemoPlayer player, Guid caseId, string officer)
{
    private readonly string _case = $"/api/triage/v1/cases/{caseId}";
    private readonly string _request = $"/api/triage/v1/advice-requests/{caseId}";

    public async Task Accept(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await player.Until<TriageCaseDetail>(_case, officer, _ => true, cancellationToken);
        await OnCase(officer, "acceptances", null, at, cancellationToken);
        await OnCase(officer, "conflict-declarations", new DeclareConflict(Interest.None), at, cancellationToken);
    }

    public async Task Decide(DemoCase c, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await OnCase(officer, "assessments", Assessment(c), at, cancellationToken);
        if (ReferenceDataSet.Current.MisconductCategories[c.Report.Category!].Expertise is { } field)
        {
            await Advise(field, at, cancellationToken);
        }

        await OnCase(officer, "decisions", new DecideTriage([c.Outcome], c.ReasonCode, "Afgewogen op grond van wat is gemeld en wat al bekend was."), at, cancellationToken);
        if ((await Detail(officer, cancellationToken)).SecondAssessor is { } second)
        {
            await OnCase(second, "conflict-declarations", new DeclareConflict(Interest.None), at, cancellationToken);
            await OnCase(second, "decision-answers", new AnswerProposal(Agrees: true, "De weging is goed te volgen."), at, cancellationToken);
        }
    }

    private async Task Advise(string field, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await OnCase(officer, "expertise-requests", new AskExpertise(field, Expert: null, "Hoe weegt dit voor wie het trof?"), at, cancellationToken);
        var expert = (await Detail(officer, cancellationToken)).File!.Consultations[^1].Expert;
        await OnRequest(expert, "conflict-declarations", new DeclareConflict(Interest.None), at, cancellationToken);
        await OnRequest(expert, "advices", new GiveAdvice("Het gaat om een patroon, niet om een enkel woord."), at, cancellationToken);
    }

    /// <summary>Several parts are involved where the national team investigates.</summary>
    private static Assess Assessment(DemoCase c)
    {
        var part = c.Report.OrganisationalPart!;
        string[] parts = c.Outcome == TriageOutcome.LtioInvestigation ? [part, part == "RTD" ? "AMS" : "RTD"] : [part];
        var draw = Math.Abs(c.Key.Sum(letter => letter));
        return new Assess(
            new AssessRegimes(draw % 3 == 0 ? ["undesirableConduct", "integrity"] : ["integrity"], [], c.Report.Grounds ?? [], "Volgt uit wat is gemeld."),
            new AssessSeverity(
                ReferenceDataSet.Current.SeverityFactors.Entries.Select((factor, i) => (factor.Code, Score: (draw + i) % 4)).ToDictionary(f => f.Code, f => f.Score, StringComparer.Ordinal),
                "Geschat op grond van wat is gemeld."),
            new AssessDetrimentRisk(draw % 2 == 0 ? "medium" : "low", "Zij werken in hetzelfde onderdeel."),
            new AssessEvidenceRisk("low", SecureNow: false, "Er is niets dat verloren gaat."),
            new AssessScope(parts, InvolvesLeadership: false, IntegrityDepartmentConflicted: false, [], "Volgt uit wat is gemeld."));
    }

    private Task<TriageCaseDetail> Detail(string account, CancellationToken cancellationToken) => player.Read<TriageCaseDetail>(_case, account, cancellationToken);

    private Task<TriageCaseDetail> OnCase(string account, string command, object? body, DateTimeOffset at, CancellationToken cancellationToken) =>
        player.CommandOn<TriageCaseDetail>(_case, $"{_case}/{command}", body, account, c => c.Version, at, cancellationToken);

    private Task<AdviceRequestDetail> OnRequest(string expert, string command, object body, DateTimeOffset at, CancellationToken cancellationToken) =>
        player.CommandOn<AdviceRequestDetail>(_request, $"{_request}/{command}", body, expert, r => r.Version, at, cancellationToken);
}
