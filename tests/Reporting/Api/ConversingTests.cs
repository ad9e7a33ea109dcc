using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class ConversingTests(ReportingHost host)
{
    private const string Mine = $"{ReportingHost.MyReport}/messages";
    private const string Marks = $"{ReportingHost.MyReport}/read-marks";

    [Fact]
    public async Task Each_side_sees_that_the_other_has_read_and_no_version_moves()
    {
        var receipt = await host.OpenedAsync();
        var (reporter, desk) = (await host.ReporterOfAsync(receipt), host.As("desk.ams"));
        await reporter.PostAsync(Mine, Wire.Body(new AddMessage("Is er nieuws?"))).Read<MessageAccepted>(201);
        (await MineAsync(reporter)).Messages[0].IsRead.ShouldBeFalse();

        await ReadAsync("desk.ams", receipt);
        (await MineAsync(reporter)).Messages[0].IsRead.ShouldBeTrue();

        var answer = await desk.PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("Morgen."))).Read<MessageAccepted>(201);
        (await ReadAsync("desk.ams", receipt)).Messages[1].IsRead.ShouldBeFalse();
        (await MarkAsync(reporter, answer.MessageId)).ShouldBe(HttpStatusCode.NoContent);
        (await MarkAsync(reporter, (await MineAsync(reporter)).Messages[0].MessageId)).ShouldBe(HttpStatusCode.NoContent);

        (await ReadAsync("desk.ams", receipt)).Messages[1].IsRead.ShouldBeTrue();
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(5);
    }

    [Fact]
    public async Task Triage_asks_and_reads_the_answer_without_the_rest_of_the_conversation()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        var reporter = await host.ReporterOfAsync(receipt);
        await reporter.PostAsync(Mine, Wire.Body(new AddMessage("Alleen voor het loket."))).Read<MessageAccepted>(201);
        var question = await host.As("triage.ams").PostAsync(QuestionsOf(receipt), Wire.Body(new AskReporter("  Waar was het?  "))).Read<MessageAccepted>(201);

        await reporter.PostAsync(Mine, Wire.Body(new AddMessage("In de kantine.", question.MessageId))).Read<MessageAccepted>(201);

        var asked = await ReadAsync("triage.ams", receipt);
        asked.Messages.Select(m => (m.From, m.Text)).ShouldBe([("triage", "Waar was het?"), ("reporter", "In de kantine.")]);
        (await ReadAsync("desk.ams", receipt)).Messages.Count.ShouldBe(3);
        using var response = await reporter.GetAsync(ReportingHost.MyReport);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("triage.ams");
    }

    [Fact]
    public async Task A_question_of_the_desk_is_marked_as_one()
    {
        var receipt = await host.OpenedAsync();
        await host.As("desk.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("Wanneer kunnen wij bellen?", IsQuestion: true))).Read<MessageAccepted>(201);

        (await MineAsync(await host.ReporterOfAsync(receipt))).Messages.ShouldHaveSingleItem().IsQuestion.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_officer_whose_case_it_is_asks_and_only_after_declaring()
    {
        var receipt = await host.OpenedAsync();
        async Task<HttpResponseMessage> AskAs(string account) => await host.As(account).PostAsync(QuestionsOf(receipt), Wire.Body(new AskReporter("Waar?")));
        using var notTheirs = await AskAs("triage.ams");
        using var desk = await AskAs("desk.ams");
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams", mayOpen: false);
        using var undeclared = await AskAs("triage.ams");
        using var empty = await host.As("triage.ams").PostAsync(QuestionsOf(receipt), Wire.Raw("{}"));

        await notTheirs.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await desk.ShouldBeProblem(HttpStatusCode.Forbidden);
        await undeclared.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await empty.ShouldBeInvalid("text");
    }

    [Fact]
    public async Task An_answer_needs_its_question_and_a_mark_its_message()
    {
        var receipt = await host.OpenedAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var plain = await host.As("desk.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("Geen vraag."))).Read<MessageAccepted>(201);

        foreach (var id in new[] { plain.MessageId, Guid.NewGuid() })
        {
            using var answer = await reporter.PostAsync(Mine, Wire.Body(new AddMessage("Ja.", id)));
            await answer.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        using var question = await reporter.PostAsync(Mine, Wire.Body(new AddMessage("Ja?", IsQuestion: true)));
        using var answered = await host.As("desk.ams").PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("Ja.", plain.MessageId)));
        using var nothing = await reporter.PostAsync(Marks, Wire.Raw("{}"));
        using var anybody = await host.Anybody().PostAsync(Marks, Wire.Body(new MarkRead(plain.MessageId)));

        await question.ShouldBeInvalid("isQuestion");
        await answered.ShouldBeInvalid("answersTo");
        await nothing.ShouldBeInvalid("messageId");
        await anybody.ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await MarkAsync(reporter, Guid.NewGuid())).ShouldBe(HttpStatusCode.NotFound);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
    }

    private static string QuestionsOf(ReportReceipt receipt) => $"{ReportingHost.PathOf(receipt)}/questions";

    private static Task<MyReport> MineAsync(HttpClient reporter) => reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>();

    private static async Task<HttpStatusCode> MarkAsync(HttpClient reporter, Guid messageId)
    {
        using var response = await reporter.PostAsync(Marks, Wire.Body(new MarkRead(messageId)));
        return response.StatusCode;
    }

    private Task<ReportDetail> ReadAsync(string account, ReportReceipt receipt) => host.As(account).GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
}
