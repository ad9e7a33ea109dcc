using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>A session buys a pass of a few minutes for one service; a pass buys nothing here.</summary>
[Collection(OnTheHost.Name)]
public class PassTests(ReportingHost host)
{
    private const string Passes = ReportingHost.MyReport + "/passes";

    [Fact]
    public async Task A_pass_says_the_case_and_the_service_and_nothing_of_the_reporter()
    {
        var receipt = await host.SubmitAsync();
        using var reporter = await host.ReporterOfAsync(receipt);
        var before = DateTimeOffset.UtcNow;

        var pass = await reporter.PostAsync(Passes, Wire.Body(new AskPass("investigations"))).Read<ReporterPass>(201);

        pass.ExpiresAt.ShouldBeInRange(before.AddMinutes(5).AddSeconds(-1), DateTimeOffset.UtcNow.AddMinutes(5));
        var token = new JsonWebToken(pass.Token);
        (token.Issuer, token.Subject, token.Typ, token.Alg).ShouldBe(("zichtlijn-reporting", receipt.ReportId.ToString(), "pass+jwt", SecurityAlgorithms.EcdsaSha256));
        token.Audiences.ShouldBe(["zichtlijn-investigations"]);
        token.Claims.Select(c => c.Type).Order().ShouldBe(["aud", "exp", "iat", "iss", "nbf", "sub"]);
        var key = host.Services.GetRequiredService<KeyFolder>().ReadPublic("reporter-passes").Single();
        (await new JsonWebTokenHandler().ValidateTokenAsync(pass.Token, new() { IssuerSigningKey = new ECDsaSecurityKey(key), ValidIssuer = token.Issuer, ValidAudience = token.Audiences.Single() })).IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("reporting")]
    [InlineData("triage")]
    [InlineData("Investigations")]
    [InlineData("")]
    [InlineData(null)]
    public async Task There_is_no_pass_to_a_service_that_keeps_nothing_for_reporters(string? service)
    {
        using var reporter = await host.ReporterOfAsync(await host.SubmitAsync());
        using var answer = await reporter.PostAsync(Passes, Wire.Body(new AskPass(service)));
        await answer.ShouldBeInvalid("service");
    }

    [Fact]
    public async Task Without_a_session_with_an_old_one_and_for_staff_there_is_none()
    {
        var receipt = await host.SubmitAsync();
        var old = host.Services.GetRequiredService<ReceiptSessions.ReceiptSessionKey>().Issue(receipt.ReportId, DateTimeOffset.UtcNow.AddMinutes(-21)).AccessToken;
        foreach (var client in new[] { host.Anybody(), host.As("desk.ams"), host.As("system-admin"), host.WithToken(old), host.WithToken(await PassAsync(receipt)) })
        {
            using var answer = await client.PostAsync(Passes, Wire.Body(new AskPass("investigations")));
            await answer.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }
    }

    [Theory]
    [InlineData("investigations")]
    [InlineData("my-report")]
    [InlineData("reporting")]
    public async Task A_pass_opens_nothing_here_whatever_service_it_names(string service)
    {
        var receipt = await host.SubmitAsync();
        var token = host.Services.GetRequiredService<PassSigning>().Issue(service, receipt.ReportId, DateTimeOffset.UtcNow).Token;
        var bearer = host.WithToken(token);

        foreach (var path in new[] { ReportingHost.MyReport, $"{ReportingHost.MyReport}/attachments", ReportingHost.Reports, ReportingHost.PathOf(receipt) })
        {
            using var read = await bearer.GetAsync(path);
            await read.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }

        using var renewed = await bearer.PostAsync("/api/reporting/v1/receipt-session-renewals", null);
        await renewed.ShouldBeProblem(HttpStatusCode.Unauthorized);
        using var written = await bearer.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("hello")));
        await written.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_report_that_was_destroyed_gives_none()
    {
        var receipt = await host.SubmitAsync();
        using var reporter = await host.ReporterOfAsync(receipt);
        await host.DestroyAsync(receipt);

        using var answer = await reporter.PostAsync(Passes, Wire.Body(new AskPass("investigations")));
        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    private async Task<string> PassAsync(ReportReceipt receipt)
    {
        using var reporter = await host.ReporterOfAsync(receipt);
        return (await reporter.PostAsync(Passes, Wire.Body(new AskPass("investigations"))).Read<ReporterPass>(201)).Token;
    }
}
