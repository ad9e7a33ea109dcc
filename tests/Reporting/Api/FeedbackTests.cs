using System.Net;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class FeedbackTests(ReportingHost host)
{
    private static readonly GiveFeedback Last = new("Wij stelden vast dat het gebeurde zoals u meldde.", "  Er is een maatregel genomen.  ", Closes: true);

    [Fact]
    public async Task The_reporter_reads_what_was_found_and_what_is_done_and_the_report_is_closed()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<V1.FeedbackGiven>();
        var receipt = await ConcludedAsync();

        using var given = await host.As("desk.ams").Command(PathOf(receipt), "\"4\"", Wire.Body(Last));

        given.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var response = await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport);
        var mine = await response.Read<MyReport>();
        var feedback = mine.Feedback.ShouldNotBeNull().ShouldHaveSingleItem();
        (feedback.Assessment, feedback.FollowUp, feedback.Closes).ShouldBe((Last.Assessment, "Er is een maatregel genomen.", true));
        (mine.Steps[^1].Code, mine.Steps[^1].State, mine.CurrentStep, mine.NextPromise).ShouldBe(("closed", "done", 6, null));
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("desk.ams");
        var report = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        report.State.ShouldBe("closed");
        report.Feedback.ShouldBe(mine.Feedback);
        await Eventually.Holds(async () => (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).State.ShouldBe("closed"));

        var told = await Eventually.Gives(async () =>
            (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == receipt.ReportId).ShouldHaveSingleItem());
        told.Contract.GetProperty("closes").GetBoolean().ShouldBeTrue();
        told.Text.ShouldNotContain("maatregel");
    }

    [Fact]
    public async Task Triage_reads_the_report_without_what_the_reporter_was_told()
    {
        var receipt = await host.OpenedAsync();
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");

        (await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Feedback.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}", "assessment", "followUp", "closes")]
    [InlineData("{\"assessment\":\"te kort\",\"followUp\":\"te kort\",\"closes\":true}", "assessment", "followUp")]
    [InlineData("{\"assessment\":\"                              \",\"followUp\":\"Wij gaan nu met iedereen praten.\",\"closes\":true}", "assessment")]
    [InlineData("{\"assessment\":\"Wij zijn nog bezig\\u0000 met u.\",\"followUp\":\"Wij gaan nu met iedereen praten.\",\"closes\":false}", "assessment")]
    public async Task Both_halves_are_needed(string body, params string[] fields)
    {
        using var response = await host.As("desk.ams").Command(PathOf(await host.OpenedAsync()), "\"3\"", Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task More_than_5000_characters_do_not_fit()
    {
        var tooLong = new string('x', 5_001);
        using var response = await host.As("desk.ams").Command(PathOf(await host.OpenedAsync()), "\"3\"", Wire.Body(new GiveFeedback(tooLong, tooLong, Closes: false)));

        await response.ShouldBeInvalid("assessment", "followUp");
    }

    [Fact]
    public async Task Not_before_receipt_was_confirmed_nor_at_another_version()
    {
        var receipt = await host.OpenedAsync();
        using var early = await host.As("desk.ams").Command(PathOf(receipt), "\"3\"", Wire.Body(Last));
        using var stale = await host.As("desk.ams").Command(PathOf(receipt), "\"2\"", Wire.Body(Last));
        using var versionless = await host.As("desk.ams").Command(PathOf(receipt), version: null, Wire.Body(Last));

        await early.ShouldBeProblem(HttpStatusCode.Conflict, "report-not-acknowledged");
        await stale.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await versionless.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
    }

    [Fact]
    public async Task Only_the_desk_that_opened_the_report_gives_feedback_and_has_its_drafts()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        foreach (var send in new Func<string, Task<HttpResponseMessage>>[]
        {
            account => host.As(account).Command(PathOf(receipt), "\"2\"", Wire.Body(Last)),
            account => host.As(account).GetAsync($"{ReportingHost.PathOf(receipt)}/letter-drafts"),
        })
        {
            using var hidden = await send("desk.dhg");
            using var triage = await send("triage.ams");
            using var undeclared = await send("desk.ams");

            await hidden.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
            await triage.ShouldBeProblem(HttpStatusCode.Forbidden);
            await undeclared.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        }

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    [Fact]
    public async Task The_words_of_an_acknowledgement_reach_the_reporter_as_a_message()
    {
        var receipt = await host.OpenedAsync();
        var drafts = await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/letter-drafts").Read<IReadOnlyList<LetterDraft>>();
        var text = drafts.Single(d => d.Kind == "acknowledgement").Text + " Tot morgen.";

        using var response = await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"3\"", Wire.Body(new AcknowledgeReport(text)));

        (response.StatusCode, response.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.NoContent, "\"5\""));
        var mine = await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>();
        mine.Messages.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Text.ShouldBe(text), m => m.From.ShouldBe("desk"));
    }

    [Theory]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"  \"}")]
    [InlineData("{\"text\":\"a\\u0000b\"}")]
    public async Task An_acknowledgement_with_words_needs_proper_ones(string body)
    {
        using var response = await host.As("desk.ams").Command($"{ReportingHost.PathOf(await host.OpenedAsync())}/acknowledgements", "\"3\"", Wire.Raw(body));

        await response.ShouldBeInvalid("text");
    }

    /// <summary>Its version is 4.</summary>
    private async Task<ReportReceipt> ConcludedAsync()
    {
        var receipt = await host.OpenedAsync();
        await host.Services.GetRequiredService<IBus>().Publish(
            new TriageDecided(receipt.ReportId, 3, [TriageOutcome.NoFurtherAction], "factsPlausible", Given.Submitted.AddDays(12), "2023-06"));
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4));
        return receipt;
    }

    private static string PathOf(ReportReceipt receipt) => $"{ReportingHost.PathOf(receipt)}/feedback";
}
