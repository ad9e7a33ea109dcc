using System.Net;
using Microsoft.AspNetCore.Builder;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Platform.Tests.Authentication;

/// <summary>Any provider fits by configuration; without one nothing starts.</summary>
public class IdentitySettingsTests
{
    private static readonly DevelopmentAccount Officer = DevelopmentAccounts.Find("desk.ams")!;

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void Without_a_provider_a_service_refuses_to_start(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration["Zichtlijn:Keys:Folder"] = Path.GetTempPath();

        Should.Throw<InvalidOperationException>(() => builder.AddZichtlijnDefaults("sample")).Message.ShouldContain("Zichtlijn:Identity:Authority is not set");
    }

    [Fact]
    public async Task Claims_that_a_provider_names_otherwise_are_taken_from_there_alone()
    {
        await using var service = new SampleService(new Dictionary<string, string?>
        {
            ["Zichtlijn:Identity:Claims:sub"] = "oid",
            ["Zichtlijn:Identity:Claims:role"] = "roles",
            ["Zichtlijn:Identity:Claims:part"] = "department",
        });
        var token = TestTokens.Of(Officer, IdentitySettings.AudienceOf(SampleService.Name), change: t => t.Subject.AddClaims(
            [new("oid", "a.person"), new("roles", Roles.Triage), new("department", "RTD")]));
        using var client = await service.StartAsync(token);

        (await client.GetStringAsync("/open-to-staff")).ShouldBe("a.person triage RTD");
    }

    [Fact]
    public async Task Audience_and_type_of_tokens_can_be_those_of_the_provider()
    {
        await using var service = new SampleService(new Dictionary<string, string?>
        {
            ["Zichtlijn:Identity:Audience"] = "8d1f-one-for-all",
            ["Zichtlijn:Identity:TokenTypes:0"] = "JWT",
        });
        using var client = await service.StartAsync(TestTokens.Of(Officer, "8d1f-one-for-all", change: t => t.TokenType = "JWT"));

        (await client.GetAsync("/open-to-staff")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_provider_tells_no_keys_a_token_is_not_called_wrong()
    {
        await using var service = new SampleService(trustTests: false);
        using var client = await service.StartAsync(TestTokens.Of(Officer, IdentitySettings.AudienceOf(SampleService.Name)));

        using var response = await client.GetAsync("/open-to-staff");

        await response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
    }
}
