using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

[Collection(WholeSystem.Name)]
public sealed class Burst(RunningSystem system)
{
    [Fact]
    public async Task Eight_clients_file_four_hundred_reports_and_each_arrives_once()
    {
        var refusals = new ConcurrentBag<HttpStatusCode>();
        var receipts = await system.Client.SubmitMany(clients: 8, count: 400, refusals: refusals);

        refusals.ShouldBeEmpty();
        receipts.Count.ShouldBe(400);
        receipts.Select(r => r.CaseNumber).ShouldBeUnique();
        receipts.Select(r => r.ReceiptCode).ShouldBeUnique();
        var reported = receipts.Select(r => r.ReportId).ToHashSet();
        await Eventually.Holds(async () => (await system.TriageCases()).Count(reported.Contains).ShouldBe(400));
        await Eventually.Holds(async () => (await system.DashboardCases()).Count(reported.Contains).ShouldBe(400));
        using var corps = system.ClientAs("corps");
        var page = await corps.GetFromJsonAsync<Page<DashboardCase>>("/api/dashboard/v1/cases?pageSize=5", Reports.Json);
        page!.TotalItems.ShouldBe((await system.DashboardCases()).Count);
    }

    [Fact]
    public async Task One_key_is_one_report_with_one_receipt_however_often_it_is_sent()
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var response = await system.Client.Post(Reports.Some("Hetzelfde verhaal"), key);
            response.StatusCode.ShouldBe(HttpStatusCode.Created);
            return await response.Content.ReadFromJsonAsync<ReportReceipt>(Reports.Json);
        }));
        answers.Distinct().ShouldHaveSingleItem();
    }
}
