using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DetrimentTests(ReportingHost host)
{
    private const string Detriments = $"{ReportingHost.MyReport}/detriments";
    private const string Links = $"{ReportingHost.MyReport}/linked-sessions";
    private static readonly ReportDetriment Told = new("Ik sta ineens op een ander rooster: kwikzilverig.", null, Ongoing: true, []);

    [Fact]
    public async Task A_report_of_detriment_is_handled_by_others_and_the_reporter_reaches_it_from_the_first()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<V1.ReportSubmitted>();
        var receipt = await host.OpenedAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        var linked = await reporter.PostAsync(Detriments, Wire.Body(Told)).Read<LinkedReport>(201);

        var first = await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>();
        first.Detriments.ShouldBe([linked]);
        var session = await reporter.PostAsync(Links, Wire.Body(new OpenLinkedSession(linked.ReportId))).Read<ReceiptSession>(201);
        var there = host.WithToken(session.AccessToken);
        var second = await there.GetAsync(ReportingHost.MyReport).Read<MyReport>();
        (second.ReportId, second.LinkedTo, second.Report.Category, second.Report.Narrative).ShouldBe((linked.ReportId, receipt.ReportId, "detriment", Told.Narrative));
        (second.Report.Disclosure, second.Report.Reporter).ShouldBe((first.Report.Disclosure, first.Report.Reporter));
        await there.PostAsync(Links, Wire.Body(new OpenLinkedSession(receipt.ReportId))).Read<ReceiptSession>(201);

        await host.ListedAsync(linked.ReportId);
        foreach (var account in new[] { "desk.ams", "triage.ams" })
        {
            using var hidden = await host.As(account).GetAsync($"{ReportingHost.Reports}/{linked.ReportId}");
            await hidden.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        (await host.As("desk.skl").GetAsync($"{ReportingHost.Reports}/{linked.ReportId}/summary").Read<DeskReport>()).CaseNumber.ShouldBe(linked.CaseNumber);
        var told = await Eventually.Gives(async () =>
            (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == linked.ReportId).ShouldHaveSingleItem());
        told.Contract.GetProperty("linkedTo").GetGuid().ShouldBe(receipt.ReportId);
        told.Text.ShouldNotContain("kwikzilverig");
    }

    [Fact]
    public async Task The_same_key_and_body_are_one_report_of_detriment_and_another_body_is_refused()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(reporter, Told, "once").Read<LinkedReport>(201)));
        using var other = await SendAsync(reporter, Told with { Narrative = "Iets anders." }, "once");
        await SendAsync(await host.ReporterOfAsync(await host.SubmitAsync()), Told, "once").Read<LinkedReport>(201);

        answers.Distinct().ShouldHaveSingleItem();
        await other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Detriments.ShouldBe([answers[0]]);
    }

    [Theory]
    [InlineData("{}", "narrative")]
    [InlineData("{\"narrative\":\" \",\"occurredOn\":\"2999-01-01\",\"persons\":[{\"role\":\"boss\"}]}", "narrative", "occurredOn", "persons[0].role")]
    public async Task Everything_that_is_wrong_is_told_at_once(string body, params string[] fields)
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());

        using var response = await reporter.PostAsync(Detriments, Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task Only_the_reporter_tells_of_it_and_goes_on_to_nothing_but_the_own_reports()
    {
        var (own, other) = (await host.OpenedAsync(), await host.SubmitAsync());
        var reporter = await host.ReporterOfAsync(own);
        foreach (var client in new[] { host.Anybody(), host.As("desk.ams") })
        {
            using var told = await client.PostAsync(Detriments, Wire.Body(Told));
            using var opened = await client.PostAsync(Links, Wire.Body(new OpenLinkedSession(own.ReportId)));
            await told.ShouldBeProblem(HttpStatusCode.Unauthorized);
            await opened.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        foreach (var id in new[] { own.ReportId, other.ReportId, Guid.NewGuid(), Guid.Empty })
        {
            using var elsewhere = await reporter.PostAsync(Links, Wire.Body(new OpenLinkedSession(id)));
            await elsewhere.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        using var nowhere = await reporter.PostAsync(Links, Wire.Raw("{}"));
        await nowhere.ShouldBeInvalid("reportId");
        (await host.VersionOfAsync(own.ReportId)).ShouldBe(3);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient reporter, ReportDetriment detriment, string key) =>
        reporter.SendAsync(new HttpRequestMessage(HttpMethod.Post, Detriments) { Content = Wire.Body(detriment), Headers = { { "Idempotency-Key", key } } });
}
