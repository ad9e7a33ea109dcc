using System.Net;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Platform.Tests.Authentication;

public class FreshSignInTests
{
    private static readonly DevelopmentAccount Officer = DevelopmentAccounts.Find("desk.ams")!;

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Who_signed_in_just_now_may(int minutesAgo)
    {
        using var response = await PostAsync(TestTokens.Of(Officer, Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-minutesAgo)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("signed in six minutes ago")]
    [InlineData("does not say when")]
    public async Task Who_did_not_is_told_what_to_do(string case_)
    {
        var token = case_ == "does not say when"
            ? TestTokens.Of(Officer, Audience, change: t => t.Subject.RemoveClaim(t.Subject.FindFirst(Claims.AuthenticatedAt)))
            : TestTokens.Of(Officer, Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6));

        using var response = await PostAsync(token);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        response.Headers.WwwAuthenticate.Single().ToString().ShouldBe("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
    }

    [Theory]
    [InlineData("desk.ams", HttpStatusCode.OK)]
    [InlineData("triage.ams", HttpStatusCode.Unauthorized)]
    public async Task A_role_can_be_left_out(string account, HttpStatusCode expected)
    {
        await using var service = new SampleService();
        using var client = await service.StartAsync(
            TestTokens.Of(DevelopmentAccounts.Find(account)!, Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6)));

        using var response = await client.GetAsync("/reporter");

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Who_may_not_at_all_is_not_sent_to_sign_in_again()
    {
        using var response = await PostAsync(TestTokens.Of(DevelopmentAccounts.Find("hr")!, Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6)));

        await response.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_that()
    {
        using var response = await PostAsync(token: null);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthorized");
    }

    private static string Audience => IdentitySettings.AudienceOf(SampleService.Name);

    private static async Task<HttpResponseMessage> PostAsync(string? token)
    {
        await using var service = new SampleService();
        using var client = await service.StartAsync(token);
        return await client.PostAsync("/unmask", content: null);
    }
}
