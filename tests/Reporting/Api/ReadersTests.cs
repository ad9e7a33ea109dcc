using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class ReadersTests(ReportingHost host)
{
    [Fact]
    public async Task Who_handles_a_report_sees_who_has_seen_it_and_nobody_who_was_refused()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        var path = ReportingHost.PathOf(receipt);
        foreach (var account in new[] { "desk.ams", "triage.ams", "triage.ams" })
        {
            await host.As(account).GetAsync(path).Read<ReportDetail>();
        }

        using var refused = await host.As("desk.dhg").GetAsync(path);
        await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>();

        foreach (var account in new[] { "desk.ams", "triage.ams" })
        {
            (await host.As(account).GetAsync($"{path}/readers").Read<CaseReader[]>()).Select(r => (r.Account, r.Role, r.Times))
                .ShouldBe([("triage.ams", "triage", 2), ("desk.ams", "desk", 1)]);
        }

        using var hidden = await host.As("desk.dhg").GetAsync($"{path}/readers");
        using var unknown = await host.As("desk.dhg").GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}/readers");
        await hidden.ShouldBeHiddenLike(unknown);
        (await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>()).SeenBy
            .ShouldBe([new ReaderCount("desk", 1), new ReaderCount("triage", 1)], ignoreOrder: true);
    }
}
