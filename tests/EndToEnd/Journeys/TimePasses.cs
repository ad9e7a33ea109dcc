using System.Net;
using System.Net.Http.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>
/// Three months of two cases: one is worked on in time, the other is left alone. Day by day somebody is reminded, what is
/// not done becomes a term that passed, and the dashboard counts the same cases as late as the clocks do.
/// </summary>
public sealed class TimePasses(RunningSystem system) : IClassFixture<RunningSystem>
{
    private const string Reporting = "/api/reporting/v1/reports";
    private const string Triage = "/api/triage/v1/cases";
    private DateOnly _today = Term.DayOf(DateTimeOffset.UtcNow);

    [Fact]
    public async Task From_the_first_reminder_to_the_feedback_of_the_third_month()
    {
        var (kept, left) = (await system.Client.Submit(Reports.Some() with { Category = "bullying", Grounds = [] }), await system.Client.Submit(Reports.Some()));
        await OpenAsync(kept);
        await OpenAsync(left);

        // Two days before the seventh: whoever has to confirm receipt is reminded of both.
        await ForwardAsync(kept.AcknowledgeBy.AddDays(-2), restarting: []);
        await ToldAsync("clock_reminded", "acknowledge", kept, left);
        await WithVersionAsync(kept, version => Desk.Command($"{Reporting}/{kept.ReportId}/acknowledgements", version, new AcknowledgeReport("Dank u wel. Wij lezen uw melding.")));
        await AgreesAsync();

        // The day after: one term passed for good. Everybody who tells of it was dead while it did.
        await ForwardAsync(left.AcknowledgeBy.AddDays(1), restarting: ["reporting", "triage", "dashboard"]);
        await ToldAsync("clock_passed", "acknowledge", left);
        await AgreesAsync();
        (await LateAsync(left)).ShouldBeTrue();

        // The last day of triage: the one is decided in time.
        var triage = (await TermsOfTriageAsync(kept)).Single(t => t.Code == "triage");
        await ForwardAsync(triage.LastDay!.Value, restarting: []);
        await Work.OpenAsync("triage.ams", kept.ReportId);
        await Work.AssessAsync("triage.ams", kept.ReportId);
        await Work.DecideAsync("triage.ams", kept.ReportId, TriageOutcome.UnitInvestigation);
        await ForwardAsync(triage.LastDay.Value.AddDays(1), restarting: ["triage"]);
        await PassedInTriageAsync(left);
        await AgreesAsync();

        // Month three: the reminder, the feedback, and what is left of it. Nobody gave the mandate meanwhile.
        await ForwardAsync(kept.FeedbackBy.AddDays(-14), restarting: ["reporting", "investigations"]);
        await ToldAsync("clock_reminded", "feedback", kept, left);
        await Eventually.Holds(async () => (await TellingsAsync("investigations", "clock_passed", "mandate")).ShouldBe([kept.ReportId]));
        await WithVersionAsync(kept, version => Desk.Command(
            $"{Reporting}/{kept.ReportId}/feedback", version, new GiveFeedback("Wij geloven dat dit is gebeurd.", "De eenheid onderzoekt het verder.", Closes: false)));
        await ForwardAsync(left.FeedbackBy.AddDays(1), restarting: ["reporting", "dashboard"]);
        await ToldAsync("clock_passed", "feedback", left);
        await AgreesAsync();
        (await LateAsync(kept)).ShouldBe((await OverdueByTheClocksAsync(kept)).Count > 0);
        (await system.Ids("reporting", "select stream_id from mt_events where type = 'clock_passed' and data->>'clock' <> 'contact'"))
            .ShouldNotContain(kept.ReportId, "the promises of the law were kept");
    }

    private HttpClient Desk => system.ClientAs("desk.ams");

    private Triaging Work => new(system.ClientAs);

    private static string PathOf(ReportReceipt receipt) => $"{Reporting}/{receipt.ReportId}";

    /// <summary>The desk may read it, and triage knows of it.</summary>
    private async Task OpenAsync(ReportReceipt receipt)
    {
        await Eventually.Holds(async () =>
        {
            var summary = await Desk.GetAsync($"{PathOf(receipt)}/summary").Read<DeskReport>();
            await Desk.Command($"{PathOf(receipt)}/conflict-declarations", summary.Version, new { interest = "none" });
        });
        await Eventually.Holds(() => TermsOfTriageAsync(receipt));
    }

    /// <summary>The clock goes to a day while some are dead, who come back on it.</summary>
    private async Task ForwardAsync(DateOnly day, string[] restarting)
    {
        foreach (var name in restarting)
        {
            await system.Service(name).KillAsync();
        }

        system.PutForward(day.DayNumber - _today.DayNumber);
        _today = day;
        foreach (var name in restarting)
        {
            await system.Service(name).StartAndWaitAsync();
        }
    }

    private async Task WithVersionAsync(ReportReceipt receipt, Func<long, Task> act) =>
        await act((await Desk.GetAsync(PathOf(receipt)).Read<ReportDetail>()).Version);

    /// <summary>The event stands in the stream of these reports and of no other.</summary>
    private Task ToldAsync(string type, string clock, params ReportReceipt[] receipts) => Eventually.Holds(
        async () => (await TellingsAsync("reporting", type, clock)).ShouldBe(receipts.Select(r => r.ReportId), ignoreOrder: true));

    private Task PassedInTriageAsync(ReportReceipt receipt) => Eventually.Holds(
        async () => (await TellingsAsync("triage", "clock_passed", "triage")).ShouldBe([receipt.ReportId]));

    private async Task<IReadOnlyList<Guid>> TellingsAsync(string service, string type, string clock) =>
        await system.Ids(service, $"select stream_id from mt_events where type = '{type}' and data->>'clock' = '{clock}'");

    /// <summary>Case by case: late on the dashboard exactly when a clock of the desk, of triage or of investigations says so; and so many in all.</summary>
    private Task AgreesAsync() => Eventually.Holds(async () =>
    {
        var cases = await CasesAsync();
        foreach (var item in cases)
        {
            var late = await OverdueByTheClocksAsync(item.CaseId);
            item.Overdue.ShouldBe(late.Count > 0, $"{item.CaseNumber} on {_today}: {string.Join(", ", late)}");
        }

        var queue = await system.ClientAs("triage.ams").GetFromJsonAsync<Page<QueuedCase>>($"{Triage}?due=late", Reports.Json);
        queue!.Items.Select(c => c.CaseId).ShouldBe((await Task.WhenAll(cases.Select(async c => (c.CaseId, Late: Late(await TermsOfTriageAsync(c.CaseId)).Any()))))
            .Where(c => c.Late).Select(c => c.CaseId), ignoreOrder: true);
        var summary = await system.ClientAs("corps").GetAsync("/api/dashboard/v1/summary").Read<DashboardSummary>();
        summary.Overdue.ShouldBe(cases.Count(c => c.Overdue));
        var listed = await system.ClientAs("corps").GetFromJsonAsync<Page<DashboardCase>>("/api/dashboard/v1/cases?overdue=true", Reports.Json);
        listed!.Items.Select(c => c.CaseId).ShouldBe(cases.Where(c => c.Overdue).Select(c => c.CaseId), ignoreOrder: true);
        cases.Count.ShouldBe(2);
    });

    private async Task<bool> LateAsync(ReportReceipt receipt) => (await CasesAsync()).Single(c => c.CaseId == receipt.ReportId).Overdue;

    private async Task<IReadOnlyList<DashboardCase>> CasesAsync() =>
        (await system.ClientAs("corps").GetFromJsonAsync<Page<DashboardCase>>("/api/dashboard/v1/cases", Reports.Json))!.Items;

    private Task<IReadOnlyList<string>> OverdueByTheClocksAsync(ReportReceipt receipt) => OverdueByTheClocksAsync(receipt.ReportId);

    private async Task<IReadOnlyList<string>> OverdueByTheClocksAsync(Guid caseId)
    {
        var ofDesk = (await Desk.GetAsync($"{Reporting}/{caseId}").Read<ReportDetail>()).Terms!;
        return [.. Late([.. ofDesk, .. await TermsOfTriageAsync(caseId), .. await TermsOfInvestigationAsync(caseId)]).Select(t => t.Code)];
    }

    private IEnumerable<CaseTerm> Late(IEnumerable<CaseTerm> terms) => terms.Where(t => t.State == TermState.Running && t.LastDay < _today);

    private Task<IReadOnlyList<CaseTerm>> TermsOfTriageAsync(ReportReceipt receipt) => TermsOfTriageAsync(receipt.ReportId);

    private Task<IReadOnlyList<CaseTerm>> TermsOfTriageAsync(Guid caseId) =>
        system.ClientAs("triage.ams").GetAsync($"{Triage}/{caseId}/terms").Read<IReadOnlyList<CaseTerm>>();

    /// <summary>None while nobody asked for an investigation.</summary>
    private async Task<IReadOnlyList<CaseTerm>> TermsOfInvestigationAsync(Guid caseId)
    {
        using var answer = await system.ClientAs("unit-head.ams").GetAsync($"/api/investigations/v1/cases/{caseId}/terms");
        return answer.StatusCode == HttpStatusCode.NotFound ? [] : (await answer.Content.ReadFromJsonAsync<IReadOnlyList<CaseTerm>>(Reports.Json))!;
    }
}
