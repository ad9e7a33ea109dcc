using System.Net;
using System.Text.Json;
using Npgsql;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DisclosingTests(ReportingHost host)
{
    private const string Disclosures = $"{ReportingHost.MyReport}/disclosures";
    private static readonly SubmitReport Anonymous = Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null, Persons = [] };
    private static readonly ReporterContact Somebody = new("Tess Kwikzilver", "tess@example.test", "06-kwik", "na 18.00 uur");

    [Fact]
    public async Task An_anonymous_reporter_becomes_known_to_the_desk_and_then_to_all_who_work_on_the_report()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<V1.DisclosureChanged>();
        var receipt = await host.OpenedAsync(Anonymous);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        var reporter = await host.ReporterOfAsync(receipt);

        (await SendAsync(reporter, Disclosure.Confidential, Somebody)).ShouldBe(HttpStatusCode.NoContent);

        (await ReadAsync("desk.ams", receipt)).Report.ShouldSatisfyAllConditions(r => r.Disclosure.ShouldBe(Disclosure.Confidential), r => r.Reporter.ShouldBe(Somebody));
        (await ReadAsync("triage.ams", receipt)).Report.ShouldSatisfyAllConditions(r => r.Disclosure.ShouldBeNull(), r => r.Reporter.ShouldBeNull());
        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Report.Reporter.ShouldBe(Somebody);

        (await SendAsync(reporter, Disclosure.Identified, null)).ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(reporter, Disclosure.Identified, null)).ShouldBe(HttpStatusCode.NoContent);

        (await ReadAsync("triage.ams", receipt)).Report.ShouldSatisfyAllConditions(r => r.Disclosure.ShouldBe(Disclosure.Identified), r => r.Reporter.ShouldBe(Somebody));
        await Eventually.Holds(async () => (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).Disclosure.ShouldBe(Disclosure.Identified));
        var told = await Eventually.Gives(async () =>
        {
            var messages = (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == receipt.ReportId).ToArray();
            messages.Length.ShouldBe(2);
            return messages;
        });
        told.Select(m => m.Contract.GetProperty("disclosure").Deserialize<Disclosure>()).ShouldBe([Disclosure.Confidential, Disclosure.Identified], ignoreOrder: true);
        told.ShouldAllBe(m => !m.Text.Contains("wikzilver") && !m.Text.Contains("tess@"));
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select count(*) from mt_events where strpos(data::text, 'wikzilver') > 0");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task What_was_told_cannot_be_taken_back()
    {
        var receipt = await host.OpenedAsync(Given.Request with { Disclosure = Disclosure.Identified });
        var reporter = await host.ReporterOfAsync(receipt);

        using var back = await reporter.PostAsync(Disclosures, Wire.Body(new ChangeDisclosure(Disclosure.Confidential, null)));

        await back.ShouldBeProblem(HttpStatusCode.Conflict, "disclosure-only-widens");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }

    [Fact]
    public async Task Somebody_of_the_desk_who_turns_out_to_be_the_reporter_loses_the_report()
    {
        var receipt = await host.OpenedAsync(Anonymous);

        await SendAsync(await host.ReporterOfAsync(receipt), Disclosure.Confidential, new ReporterContact("Iemand Anders", "desk.ams@example.invalid", null, null));

        using var read = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt));
        await read.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("{}", "disclosure")]
    [InlineData("{\"disclosure\":\"anonymous\"}", "disclosure")]
    [InlineData("{\"disclosure\":\"confidential\",\"reporter\":{}}", "reporter.name")]
    [InlineData("{\"disclosure\":\"confidential\",\"reporter\":{\"name\":\"  \",\"email\":\"nergens\"}}", "reporter.name", "reporter.email")]
    public async Task A_choice_needs_a_proper_name(string body, params string[] fields)
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync(Anonymous));

        using var response = await reporter.PostAsync(Disclosures, Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task Nobody_but_the_reporter_tells_who_the_reporter_is_and_never_without_a_name()
    {
        var receipt = await host.OpenedAsync(Anonymous);
        var body = new ChangeDisclosure(Disclosure.Confidential, null);
        using var anybody = await host.Anybody().PostAsync(Disclosures, Wire.Body(body));
        using var desk = await host.As("desk.ams").PostAsync(Disclosures, Wire.Body(body));
        using var nameless = await (await host.ReporterOfAsync(receipt)).PostAsync(Disclosures, Wire.Body(body));

        await anybody.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await desk.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await nameless.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reporter-needed");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient reporter, Disclosure disclosure, ReporterContact? contact)
    {
        using var response = await reporter.PostAsync(Disclosures, Wire.Body(new ChangeDisclosure(disclosure, contact)));
        return response.StatusCode;
    }

    private Task<ReportDetail> ReadAsync(string account, ReportReceipt receipt) => host.As(account).GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
}
