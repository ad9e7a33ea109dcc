using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Triage.Tests.Api;

/// <summary>What the desk tells of the reporter, over the broker.</summary>
[Collection(OnTheHost.Name)]
public class HearingOfTheReporterTests(TriageHost host)
{
    private static readonly DateTimeOffset At = Support.Given.Now;

    [Fact]
    public async Task A_case_waits_for_the_answer_to_a_question_and_goes_on_when_it_is_there()
    {
        var (caseId, question) = (await host.AssessedCaseAsync(), Guid.NewGuid());
        await host.TellAsync(new ReporterAsked(caseId, 4, At, question));
        await Eventually.Holds(async () => (await host.ReadAsync(caseId)).State.ShouldBe(TriageState.AwaitingInfo));

        (await host.ReadAsync(caseId)).File!.ShouldSatisfyAllConditions(f => f.AskedReporterAt.ShouldBe(At), f => f.AwaitedInformation.ShouldBeNull());
        using var early = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/decisions", "\"10\"", DecidingApiTests.Good);
        await early.ShouldBeProblem(HttpStatusCode.Conflict, "awaiting-information");

        await host.TellAsync(new ReporterAnswered(caseId, 5, At.AddDays(1), question));
        await Eventually.Holds(async () => (await host.ReadAsync(caseId)).State.ShouldBe(TriageState.UnderAssessment));
        (await host.ReadAsync(caseId)).File!.ShouldSatisfyAllConditions(f => f.AskedReporterAt.ShouldBeNull(), f => f.AnsweredAt.ShouldBe(At.AddDays(1)));
        (await RowAsync(caseId)).HasNewAnswer.ShouldBeTrue();
        await host.Triaging.SendAsync("triage.ams", caseId, "notes", new WriteNote("Gelezen."));
        (await RowAsync(caseId)).HasNewAnswer.ShouldBeFalse();
    }

    [Fact]
    public async Task An_officer_goes_on_without_an_answer()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.TellAsync(new ReporterAsked(caseId, 4, At, Guid.NewGuid()));
        await Eventually.Holds(async () => (await host.ReadAsync(caseId)).State.ShouldBe(TriageState.AwaitingInfo));

        await host.Triaging.SendAsync("triage.ams", caseId, "information-receipts", null);

        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(TriageState.UnderAssessment), c => c.File!.AskedReporterAt.ShouldBeNull());
    }

    [Fact]
    public async Task Whoever_handles_a_case_sees_that_the_reporter_took_the_report_back_and_can_go_on()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.TellAsync(new ReportWithdrawn(caseId, 4, At));
        await Eventually.Holds(async () => (await host.ReadAsync(caseId)).WithdrawnAt.ShouldBe(At));

        (await RowAsync(caseId)).ShouldSatisfyAllConditions(r => r.IsWithdrawn.ShouldBeTrue(), r => r.Next.ShouldBe(NextStep.Decide));
    }

    private async Task<QueuedCase> RowAsync(Guid caseId) =>
        (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}?pageSize=200&mine=true").Read<Page<QueuedCase>>()).Items.Single(c => c.CaseId == caseId);
}
