using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Telemetry;

[Collection(SystemUnderObservation.Name)]
public sealed class OneTrace(ObservedSystem system)
{
    private static readonly string[] Hops = ["zichtlijn-gateway", "zichtlijn-reporting", "zichtlijn-triage", "zichtlijn-dashboard"];

    [Fact]
    public async Task A_report_is_one_trace_from_the_request_to_the_dashboard()
    {
        const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var client = RunningSystem.NewClient(system.Running.System.Url);
        client.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        await client.Submit(Reports.Some());

        await Eventually.Holds(() =>
        {
            var spans = system.Telemetry.Spans.Where(s => s.TraceId == TraceId).ToList();
            foreach (var hop in Hops)
            {
                spans.Select(s => s.Service).ShouldContain(hop);
            }

            spans.Where(s => s.Service == "zichtlijn-reporting").Select(s => s.Name).ShouldContain("ReportSubmitted publish");
            return Task.CompletedTask;
        });
    }
}
