using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class TakingDownTests(ReportingHost host)
{
    private const string Transcripts = "/api/reporting/v1/transcripts";
    private const string Answers = $"{ReportingHost.MyReport}/transcript-answers";
    private static readonly TakeDownReport ByPhone = new("phone", Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null, Persons = [] });

    [Fact]
    public async Task The_reporter_checks_what_the_desk_took_down_with_the_code_that_the_officer_passed_on()
    {
        var receipt = await TakeDownAsync(ByPhone);
        var reporter = await host.ReporterOfAsync(receipt);
        (await MineAsync(reporter)).Transcript.ShouldNotBeNull().ShouldSatisfyAllConditions(
            t => t.Channel.ShouldBe("phone"), t => t.State.ShouldBe(TranscriptState.Offered), t => t.Corrections.ShouldBeEmpty());

        (await AnswerAsync(reporter, new AnswerTranscript(Approves: false, "  Het was op maandag: kwikzilverig.  "))).ShouldBe(HttpStatusCode.NoContent);

        var corrected = (await MineAsync(reporter)).Transcript!;
        (corrected.State, corrected.Corrections.Single()).ShouldBe((TranscriptState.Corrected, "Het was op maandag: kwikzilverig."));
        await host.ListedAsync(receipt.ReportId);
        using var declared = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/conflict-declarations", "\"4\"", Wire.Body(new Contracts.Access.Http.V1.DeclareConflict(Contracts.Access.Http.V1.Interest.None)));
        declared.EnsureSuccessStatusCode();
        var seen = (await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Report.Transcript!;
        (seen.State, seen.Corrections.Single()).ShouldBe((corrected.State, corrected.Corrections.Single()));

        (await AnswerAsync(reporter, new AnswerTranscript(Approves: true, null))).ShouldBe(HttpStatusCode.NoContent);
        (await AnswerAsync(reporter, new AnswerTranscript(Approves: true, null))).ShouldBe(HttpStatusCode.NoContent);
        (await MineAsync(reporter)).Transcript!.State.ShouldBe(TranscriptState.Approved);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(6);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_report_and_code()
    {
        var key = Guid.NewGuid().ToString();

        var (first, again) = (await TakeDownAsync(ByPhone, key), await TakeDownAsync(ByPhone, key));
        using var other = await SendAsync("desk.ams", Wire.Body(ByPhone with { Channel = "letter" }), key);

        again.ShouldBe(first);
        await other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task An_officer_who_is_named_in_what_they_took_down_does_not_see_it_again()
    {
        var receipt = await TakeDownAsync(ByPhone with { Report = ByPhone.Report! with { Persons = [new NamedPerson("subject", "Noor el Amrani", "AMS")] } });
        await host.ListedAsync(receipt.ReportId);

        using var hidden = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt));

        await hidden.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("{}", "channel", "report")]
    [InlineData("{\"channel\":\"web\",\"report\":{\"category\":\"gossip\"}}", "channel", "disclosure", "category", "organisationalPart", "narrative", "language")]
    public async Task Everything_that_is_wrong_is_told_at_once(string body, params string[] fields)
    {
        using var response = await SendAsync("desk.ams", Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Theory]
    [InlineData("{}", "approves")]
    [InlineData("{\"approves\":false}", "correction")]
    [InlineData("{\"approves\":false,\"correction\":\"  \"}", "correction")]
    [InlineData("{\"approves\":true,\"correction\":\"toch niet\"}", "correction")]
    public async Task An_answer_says_that_it_is_right_or_what_is_different(string body, params string[] fields)
    {
        using var response = await (await host.ReporterOfAsync(await TakeDownAsync(ByPhone))).PostAsync(Answers, Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task Only_the_desk_takes_down_and_only_the_reporter_answers_and_only_what_was_taken_down()
    {
        using var anybody = await host.Anybody().PostAsync(Transcripts, Wire.Body(ByPhone));
        using var triage = await SendAsync("triage.ams", Wire.Body(ByPhone));
        using var desk = await host.As("desk.ams").PostAsync(Answers, Wire.Body(new AnswerTranscript(Approves: true, null)));
        using var written = await (await host.ReporterOfAsync(await host.SubmitAsync())).PostAsync(Answers, Wire.Body(new AnswerTranscript(Approves: true, null)));

        await anybody.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await triage.ShouldBeProblem(HttpStatusCode.Forbidden);
        await desk.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await written.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<ReportReceipt> TakeDownAsync(TakeDownReport report, string? key = null)
    {
        using var response = await SendAsync("desk.ams", Wire.Body(report), key);
        return await response.Read<ReportReceipt>(201);
    }

    private Task<HttpResponseMessage> SendAsync(string account, HttpContent body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Transcripts) { Content = body };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return host.As(account).SendAsync(request);
    }

    private static async Task<ReportContent> MineAsync(HttpClient reporter) => (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Report;

    private static async Task<HttpStatusCode> AnswerAsync(HttpClient reporter, AnswerTranscript answer)
    {
        using var response = await reporter.PostAsync(Answers, Wire.Body(answer));
        return response.StatusCode;
    }
}
