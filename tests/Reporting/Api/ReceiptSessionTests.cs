using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class ReceiptSessionTests(ReportingHost host)
{
    [Fact]
    public async Task The_code_opens_a_session_of_twenty_minutes_however_it_is_typed()
    {
        var receipt = await host.SubmitAsync();
        string[] typed = [receipt.ReceiptCode, receipt.ReceiptCode.Replace("-", ""), receipt.ReceiptCode.ToLowerInvariant(), $" {receipt.ReceiptCode.Replace('-', ' ')} "];

        foreach (var code in typed)
        {
            var before = DateTimeOffset.UtcNow;
            var session = await host.OpenAsync(receipt with { ReceiptCode = code });
            session.ExpiresAt.ShouldBeInRange(before.AddMinutes(20).AddSeconds(-1), DateTimeOffset.UtcNow.AddMinutes(20));
            (await host.WithToken(session.AccessToken).GetAsync(ReportingHost.MyReport).Read<MyReport>()).ReportId.ShouldBe(receipt.ReportId);
        }
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_code_the_answer_is_alike()
    {
        string[] wrong =
        [
            ReceiptCode.New().ToString(), "", " ", "0000", new string('0', 20), new string('A', 10_000), "\0", "\u202e", "😀",
            "' or 1=1 --", "../../etc/passwd", "{{7*7}}",
        ];

        var bodies = new List<string>();
        foreach (var code in wrong)
        {
            using var response = await host.Anybody().PostAsync(ReportingHost.Sessions, Wire.Body(new OpenReceiptSession(code)));
            await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unknown-receipt-code");
            bodies.Add(await response.BodyWithoutTrace());
        }

        bodies.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_body_without_a_code_is_refused()
    {
        foreach (var body in (string[])["{}", "{\"receiptCode\":null}", "{\"receiptCode\":1}", .. HostileBodies.Any.Select(b => b.Body)])
        {
            using var response = await host.Anybody().PostAsync(ReportingHost.Sessions, Wire.Raw(body));
            ((int)response.StatusCode).ShouldBeInRange(400, 401, body.Length > 50 ? body[..50] : body);
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task A_session_that_still_runs_is_exchanged_for_a_new_one()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        var renewed = await reporter.PostAsync("/api/reporting/v1/receipt-session-renewals", null).Read<ReceiptSession>(201);

        (await host.WithToken(renewed.AccessToken).GetAsync(ReportingHost.MyReport).Read<MyReport>()).ReportId.ShouldBe(receipt.ReportId);
    }

    [Fact]
    public async Task No_token_a_foreign_one_and_an_expired_one_open_nothing()
    {
        var receipt = await host.SubmitAsync();
        var key = host.Services.GetRequiredService<ReceiptSessions.ReceiptSessionKey>();
        var good = (await host.OpenAsync(receipt)).AccessToken;
        string[] tokens =
        [
            key.Issue(receipt.ReportId, DateTimeOffset.UtcNow.AddMinutes(-21)).AccessToken,
            host.TokenOf("desk.ams", DateTimeOffset.UtcNow),
            good[..^4] + "AAAA",
            Unsigned(good),
            "nonsense",
        ];

        await ShouldOpenNothing(host.Anybody());
        foreach (var token in tokens)
        {
            await ShouldOpenNothing(host.WithToken(token));
        }
    }

    [Fact]
    public async Task A_session_opens_the_own_report_and_nothing_of_the_desk()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        foreach (var path in new[] { ReportingHost.Reports, ReportingHost.PathOf(receipt) })
        {
            using var response = await reporter.GetAsync(path);
            await response.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        using var command = await reporter.Command($"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"2\"");
        await command.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_expired_token_of_staff_opens_nothing()
    {
        using var response = await host.WithToken(host.TokenOf("desk.ams", DateTimeOffset.UtcNow - TestTokens.Lifetime - TimeSpan.FromHours(1)))
            .GetAsync(ReportingHost.Reports);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    private static async Task ShouldOpenNothing(HttpClient client)
    {
        using var read = await client.GetAsync(ReportingHost.MyReport);
        await read.ShouldBeProblem(HttpStatusCode.Unauthorized);
        using var write = await client.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("hello")));
        await write.ShouldBeProblem(HttpStatusCode.Unauthorized);
        using var renew = await client.PostAsync("/api/reporting/v1/receipt-session-renewals", null);
        await renew.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    /// <summary>The same claims under <c>alg: none</c>.</summary>
    private static string Unsigned(string token)
    {
        var header = Convert.ToBase64String("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{header}.{token.Split('.')[1]}.";
    }
}
