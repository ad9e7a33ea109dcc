using System.Net;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class AssessingApiTests(TriageHost host)
{
    [Fact]
    public async Task What_was_assessed_is_read_back_with_how_the_severity_was_made()
    {
        var caseId = await host.AssessedCaseAsync();

        var file = (await host.ReadAsync(caseId)).File.ShouldNotBeNull();

        file.Severity.ShouldNotBeNull().ShouldSatisfyAllConditions(
            s => (s.Total, s.Most, s.Level).ShouldBe((9, 21, "medium")),
            s => s.Scores.Single(f => f.Factor == "harm").ShouldBe(new FactorScore("harm", 2, 2, 4)),
            s => s.Scores.Sum(f => f.Counts).ShouldBe(s.Total),
            s => s.Explanation.ShouldContain("groep"));
        file.Regimes!.Regimes.ShouldBe(["integrity"]);
        (file.DetrimentRisk!.Level, file.EvidenceRisk!.SecureNow, file.Scope!.Parts.Single()).ShouldBe(("medium", false, "AMS"));
        (await host.ReadAsync(caseId)).Next.ShouldBe(NextStep.Decide);
    }

    [Fact]
    public async Task Every_part_can_be_written_again_and_only_by_whoever_handles_the_case()
    {
        var caseId = await host.AssessedCaseAsync();

        await host.Triaging.AssessAsync("triage.ams", caseId, new Assess(DetrimentRisk: new AssessDetrimentRisk("high", "Zij kreeg een ander rooster.")));

        (await host.ReadAsync(caseId)).File!.DetrimentRisk!.Level.ShouldBe("high");
        using var colleague = await host.As(TriageHost.Colleague).Command(PathOf(caseId), "\"10\"", Wire.Body(Triaging.Assessment));
        await colleague.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
        using var late = await host.As("triage.ams").Command(PathOf(caseId), "\"9\"", Wire.Body(Triaging.Assessment));
        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
    }

    [Fact]
    public async Task Three_regimes_show_three_sets_of_terms_and_the_criminal_track_stops_the_internal_ones_alone()
    {
        var caseId = await host.CaseAsync(submittedAt: DateTimeOffset.UtcNow);
        await host.Triaging.OpenAsync("triage.ams", caseId);
        await host.Triaging.AssessAsync("triage.ams", caseId, new Assess(new AssessRegimes(
            ["undesirableConduct", "citizenComplaint", "integrity"], [], [], "De melder is burger en collega.")));

        (await TermsAsync(caseId)).Select(t => t.Code).ShouldBe(["triage", "complaint", "policeComplaint"], ignoreOrder: true);
        await host.Triaging.SendAsync("triage.ams", caseId, "suspensions", new SuspendTerms("criminalTrack", "De officier van justitie heeft de zaak."));

        var terms = await TermsAsync(caseId);
        terms.Single(t => t.Code == "triage").SuspendedOn.ShouldNotBeNull();
        terms.Where(t => t.Code != "triage").ShouldAllBe(t => t.SuspendedOn == null && t.LastDay != null);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"regimes":{"regimes":[],"explanation":"kort"}}""", "regimes.regimes", "regimes.explanation")]
    [InlineData("""{"regimes":{"regimes":["law"],"categories":["x"],"grounds":["y"],"explanation":"lang genoeg om te lezen"}}""", "regimes.regimes", "regimes.categories", "regimes.grounds")]
    [InlineData("""{"detrimentRisk":{"level":"huge","explanation":"lang genoeg om te lezen"}}""", "detrimentRisk.level")]
    [InlineData("""{"evidenceRisk":{"level":"low","explanation":"lang genoeg om te lezen"}}""", "evidenceRisk.secureNow")]
    [InlineData("""{"scope":{"parts":["XYZ"],"explanation":"lang genoeg om te lezen"}}""", "scope.parts", "scope.involvesLeadership", "scope.integrityDepartmentConflicted")]
    [InlineData("""{"severity":{"scores":{"harm":4,"power":1,"repetition":1,"group":1,"publicEffect":1,"vulnerability":1},"explanation":"lang genoeg om te lezen"}}""", "severity.scores.harm")]
    [InlineData("""{"severity":{"scores":{"harm":1,"power":1,"repetition":1,"group":1,"publicEffect":1,"vulnerability":1,"looks":3},"explanation":"lang genoeg om te lezen"}}""", "severity.scores")]
    public async Task Everything_that_is_wrong_is_told_at_once(string body, params string[] fields)
    {
        using var response = await host.As("triage.ams").Command(PathOf(await host.OpenedCaseAsync()), "\"4\"", Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task A_measure_that_moves_the_reporter_needs_the_reporter_to_agree()
    {
        var caseId = await host.OpenedCaseAsync();
        var measure = new AdviseInterimMeasure("moveReporter", "Tot het is uitgezocht in een andere ploeg.");
        using var refused = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/interim-measures", "\"4\"", Wire.Body(measure));
        await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reporter-must-agree");

        await host.Triaging.SendAsync("triage.ams", caseId, "interim-measures", measure with { ReporterAgrees = true });

        (await host.ReadAsync(caseId)).File!.InterimMeasures.ShouldHaveSingleItem().Measure.ShouldBe("moveReporter");
        using var unknown = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/interim-measures", "\"5\"", Wire.Body(new AdviseInterimMeasure("punish", "kort")));
        await unknown.ShouldBeInvalid("measure", "explanation");
    }

    [Fact]
    public async Task A_case_waits_for_information_and_is_not_decided_meanwhile()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.SendAsync("triage.ams", caseId, "information-requests", new AwaitInformation("other", "Wie waren erbij in de kantine?"));

        var waiting = await host.ReadAsync(caseId);
        (waiting.State, waiting.Next, waiting.File!.AwaitedInformation!.From).ShouldBe((TriageState.AwaitingInfo, NextStep.AwaitInformation, "other"));
        using var early = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/decisions", "\"10\"", DecidingApiTests.Good);
        await early.ShouldBeProblem(HttpStatusCode.Conflict, "awaiting-information");
        await host.Triaging.SendAsync("triage.ams", caseId, "information-receipts", null);
        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(TriageState.UnderAssessment), c => c.File!.AwaitedInformation.ShouldBeNull());
        using var nonsense = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/information-requests", "\"11\"", Wire.Raw("""{"from":"reporter","what":"kort"}"""));
        await nonsense.ShouldBeInvalid("from", "what");
    }

    private Task<IReadOnlyList<CaseTerm>> TermsAsync(Guid caseId) => host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/terms").Read<IReadOnlyList<CaseTerm>>();

    private static string PathOf(Guid caseId) => $"{TriageHost.Cases}/{caseId}/assessments";
}
