using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class MyReportTests(ReportingHost host)
{
    [Fact]
    public async Task The_reporter_reads_back_what_was_told()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        using var response = await reporter.GetAsync(ReportingHost.MyReport);
        var mine = await response.Read<MyReport>();

        response.Headers.ETag?.Tag.ShouldBe(mine.Version.Tag());
        response.ShouldCarryTheCommonHeaders();
        mine.CaseNumber.ShouldBe(receipt.CaseNumber);
        mine.Report.Narrative.ShouldBe(Given.Request.Narrative);
        mine.Report.Persons.ShouldBe(Given.Request.Persons!);
        mine.Report.Reporter.ShouldBe(Given.Request.Reporter);
        mine.Steps[mine.CurrentStep].Code.ShouldBe("contact");
        mine.Messages.ShouldBeEmpty();
        mine.SeenBy.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reporter_and_desk_talk_without_the_reporter_learning_who_answers()
    {
        var receipt = await host.OpenedAsync(Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null });
        var reporter = await host.ReporterOfAsync(receipt);
        var desk = host.As("desk.ams");

        var asked = await reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("  Hoe gaat het verder?  "))).Read<MessageAccepted>(201);
        await desk.PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("Wij bellen u morgen."))).Read<MessageAccepted>(201);

        using var response = await reporter.GetAsync(ReportingHost.MyReport);
        var mine = await response.Read<MyReport>();
        mine.Messages.Select(m => (m.From, m.Text)).ShouldBe([("reporter", "Hoe gaat het verder?"), ("desk", "Wij bellen u morgen.")]);
        mine.Messages[0].MessageId.ShouldBe(asked.MessageId);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("desk.ams");
    }

    [Fact]
    public async Task The_reporter_sees_how_many_of_which_role_opened_the_report_and_no_name()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        foreach (var account in new[] { "desk.ams", "triage.ams", "triage.ams" })
        {
            await host.As(account).GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        }

        using var refused = await host.As("triage.dhg").GetAsync(ReportingHost.PathOf(receipt));
        var reporter = await host.ReporterOfAsync(receipt);

        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).SeenBy
            .ShouldBe([new ReaderCount("desk", 1), new ReaderCount("triage", 1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"   \"}")]
    [InlineData("{\"text\":null}")]
    [InlineData("{}")]
    [InlineData("{\"text\":\"a\\u0000b\"}")]
    [InlineData("{\"text\":\"\\ud83d\"}")]
    [InlineData("{\"text\":\"x\",\"from\":\"desk\"}")]
    public async Task A_message_without_a_proper_text_is_refused(string body)
    {
        var receipt = await host.OpenedAsync();

        using var mine = await (await host.ReporterOfAsync(receipt)).PostAsync($"{ReportingHost.MyReport}/messages", Wire.Raw(body));
        using var theirs = await host.As("desk.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Raw(body));

        await mine.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-input");
        await theirs.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-input");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }

    [Fact]
    public async Task A_message_of_5000_characters_fits_and_one_more_does_not()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());

        await reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage(new string('x', 5_000)))).Read<MessageAccepted>(201);
        using var tooLong = await reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage(new string('x', 5_001))));

        await tooLong.ShouldBeInvalid("text");
    }

    [Fact]
    public async Task Messages_written_at_once_all_arrive()
    {
        var receipt = await host.OpenedAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var desk = host.As("desk.ams");

        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(i => (Task[])
        [
            reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage($"r{i}"))).Read<MessageAccepted>(201),
            desk.PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage($"d{i}"))).Read<MessageAccepted>(201),
        ]));

        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Messages.Select(m => m.Text)
            .ShouldBe(Enumerable.Range(0, 10).SelectMany(i => (string[])[$"r{i}", $"d{i}"]), ignoreOrder: true);
    }
}
