using System.Net.Http.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>What triage notes for itself reaches nobody else by any road: no detail, list, count, version or date of theirs changes.</summary>
[Collection(WholeSystem.Name)]
public sealed class NotesStayInTriage(RunningSystem system)
{
    private const string Note = "MARKER-note: eerst de roosters opvragen";

    [Fact]
    public async Task For_reporter_desk_and_dashboard_nothing_changes_with_a_note()
    {
        var receipt = await system.Client.Submit(Reports.Some() with { Persons = [] });
        var triaging = new Triaging(system.ClientAs);
        await Eventually.Holds(() => triaging.ReadAsync("triage.ams", receipt.ReportId));
        await triaging.OpenAsync("triage.ams", receipt.ReportId);
        using var reporter = await system.ReporterAsync(receipt);
        var before = await Settled(reporter, receipt);

        await triaging.SendAsync("triage.ams", receipt.ReportId, "notes", new WriteNote(Note));
        (await system.ClientAs("triage.ams").GetStringAsync($"/api/triage/v1/cases/{receipt.ReportId}/notes")).ShouldContain("MARKER-note");

        // Whatever travels has arrived when what was done after it has.
        await reporter.PostAsJsonAsync("/api/reporting/v1/my-report/messages", new { text = "Is er nieuws?" });
        await Eventually.Holds(async () => (await reporter.GetStringAsync("/api/reporting/v1/my-report")).ShouldContain("Is er nieuws?"));
        var after = await SeenAsync(reporter, receipt);

        after.Dashboard.ShouldBe(before.Dashboard);
        after.Summary.ShouldBe(before.Summary);
        Without(after.Desk).ShouldBe(Without(before.Desk));
        foreach (var seen in new[] { after.Own, after.Desk, after.DeskList, after.Dashboard, after.Summary })
        {
            seen.ShouldNotContain("MARKER-note");
        }

        // But for the message that the reporter wrote meanwhile, with its version, it is word for word the same.
        foreach (var (was, now) in new[] { (before.Own, after.Own), (before.DeskList, after.DeskList) })
        {
            Without(now).ShouldBe(Without(was));
        }
    }

    /// <summary>What is told of the case has come to rest.</summary>
    private async Task<Seen> Settled(HttpClient reporter, ReportReceipt receipt)
    {
        await Eventually.Holds(async () => (await SeenAsync(reporter, receipt)).Desk.ShouldContain("inHandling"));
        return await Eventually.Gives(async () =>
        {
            var first = await SeenAsync(reporter, receipt);
            await Task.Delay(TimeSpan.FromMilliseconds(300));
            var second = await SeenAsync(reporter, receipt);
            second.ShouldBe(first);
            return second;
        });
    }

    private async Task<Seen> SeenAsync(HttpClient reporter, ReportReceipt receipt)
    {
        using var desk = system.ClientAs("desk.ams");
        using var corps = system.ClientAs("corps");
        return new Seen(
            await reporter.GetStringAsync("/api/reporting/v1/my-report"),
            await desk.GetStringAsync($"/api/reporting/v1/reports/{receipt.ReportId}/summary"),
            await desk.GetStringAsync($"/api/reporting/v1/reports?caseNumber={receipt.CaseNumber}"),
            await corps.GetStringAsync($"/api/dashboard/v1/cases?caseNumber={receipt.CaseNumber}"),
            System.Text.RegularExpressions.Regex.Replace(await corps.GetStringAsync("/api/dashboard/v1/summary"), "\"updatedAt\":\"[^\"]*\"", ""));
    }

    private static string Without(string seen) => System.Text.RegularExpressions.Regex.Replace(
        seen, "\"messages\":\\[.*?\\]|\"version\":[0-9]+|\"awaitsReply\":(true|false)", "");

    private sealed record Seen(string Own, string Desk, string DeskList, string Dashboard, string Summary);
}
