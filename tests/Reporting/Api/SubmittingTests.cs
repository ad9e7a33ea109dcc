using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class SubmittingTests(ReportingHost host)
{
    [Fact]
    public async Task Anybody_may_report_and_gets_a_receipt_with_the_promised_dates()
    {
        using var response = await host.PostAsync(Given.Request, at: "2023-11-02T09:00:00Z");
        var receipt = await response.Read<ReportReceipt>(201);

        response.Headers.Location?.ToString().ShouldBe("/api/reporting/v1/my-report");
        response.ShouldCarryTheCommonHeaders();
        receipt.CaseNumber.ShouldMatch(@"^Z-2023-\d{6}$");
        receipt.ReceiptCode.ShouldMatch("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$");
        (receipt.AcknowledgeBy, receipt.FeedbackBy).ShouldBe((new DateOnly(2023, 11, 9), new DateOnly(2024, 2, 2)));
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2, "it was durable before the answer");
    }

    [Fact]
    public async Task What_was_told_and_the_code_stand_nowhere_in_the_database_in_the_clear()
    {
        var receipt = await host.SubmitAsync(Given.Request with { Narrative = "Een zeldzaam woord: kwikzilverig." });

        await using var database = NpgsqlDataSource.Create(host.Store);
        foreach (var trace in new[] { "kwikzilverig", "J. Example", "s@example.test", receipt.ReceiptCode, receipt.ReceiptCode.Replace("-", "") })
        {
            (await CountAsync(database, "mt_events", "data", trace)).ShouldBe(0, trace);
            foreach (var table in new[] { "receipt", "submission", "deskrow" })
            {
                (await CountAsync(database, $"mt_doc_{table}", "data", trace)).ShouldBe(0, $"{trace} in {table}");
            }
        }

        (await CountAsync(database, "mt_events", "data", receipt.CaseNumber)).ShouldBe(1, "the search itself finds what is there");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        using var response = await host.PostAsync(
            Given.Request with { Category = "gossip", Narrative = "", Language = "de", Reporter = null }, key: new string('k', 201));

        await response.ShouldBeInvalid("category", "narrative", "language", "reporter.name", "Idempotency-Key");
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_receipt_and_no_new_report()
    {
        var key = Guid.NewGuid().ToString();
        var first = await (await host.PostAsync(Given.Request, key)).Read<ReportReceipt>(201);

        var again = await (await host.PostAsync(Given.Request, key)).Read<ReportReceipt>(201);

        again.ShouldBe(first);
        (await host.VersionOfAsync(first.ReportId)).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var key = Guid.NewGuid().ToString();
        await (await host.PostAsync(Given.Request, key)).Read<ReportReceipt>(201);

        using var other = await host.PostAsync(Given.Request with { Narrative = "Something else." }, key);

        await other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Twenty_at_once_with_one_key_are_one_report()
    {
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            await (await host.PostAsync(Given.Request, key)).Read<ReportReceipt>(201)));

        answers.Distinct().Count().ShouldBe(1);
        (await host.VersionOfAsync(answers[0].ReportId)).ShouldBe(2);
        (await host.OpenAsync(answers[0])).AccessToken.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Without_a_key_each_is_a_report_of_its_own_with_its_own_number_and_code()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => host.SubmitAsync()));

        answers.Select(a => a.ReportId).ShouldBeUnique();
        answers.Select(a => a.CaseNumber).ShouldBeUnique();
        answers.Select(a => a.ReceiptCode).ShouldBeUnique();
    }

    [Fact]
    public async Task A_key_of_other_than_plain_characters_is_refused()
    {
        using var response = await host.PostAsync(Given.Request, "with\ttab");

        await response.ShouldBeInvalid("Idempotency-Key");
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string table, string column, string text)
    {
        await using var command = database.CreateCommand($"select count(*) from {table} where strpos({column}::text, $1) > 0");
        command.Parameters.Add(new() { Value = text });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
