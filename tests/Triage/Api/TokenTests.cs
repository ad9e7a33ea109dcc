using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Triage.Tests.Api;

/// <summary>Which tokens open a service: those of the trusted provider, for this service, now. Each other one is wrong in one way.</summary>
[Collection(OnTheHost.Name)]
public class TokenTests(TriageHost host)
{
    private static readonly DevelopmentAccount Officer = DevelopmentAccounts.Find("triage.ams")!;

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Wrong = new(StringComparer.Ordinal)
    {
        ["for another service"] = t => t.Audience = IdentitySettings.AudienceOf("dashboard"),
        ["for nobody"] = t => t.Audience = null,
        ["of another issuer"] = t => t.Issuer = "http://identity.invalid/other",
        ["an identity token"] = t => t.TokenType = "JWT",
        ["of no type"] = t => t.TokenType = "",
        ["expired"] = t => (t.NotBefore, t.Expires) = (DateTime.UtcNow.AddMinutes(-20), DateTime.UtcNow.AddMinutes(-10)),
        ["not good yet"] = t => (t.NotBefore, t.Expires) = (DateTime.UtcNow.AddMinutes(10), DateTime.UtcNow.AddMinutes(20)),
        ["signed with another key"] = t => t.SigningCredentials = new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "tests" }, SecurityAlgorithms.EcdsaSha256),
        ["signed with a shared secret"] = t => t.SigningCredentials = new(new SymmetricSecurityKey(new byte[32]) { KeyId = "tests" }, SecurityAlgorithms.HmacSha256),
        ["of somebody with two roles"] = t => t.Subject.AddClaim(new("role", Roles.Privacy)),
        ["not signed"] = t => t.SigningCredentials = null,
    };

    public static IEnumerable<TheoryDataRow<string>> WrongOnes => Wrong.Keys.Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public async Task A_token_of_the_provider_for_this_service_opens_it() => (await AskAsync(_ => { })).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public async Task A_token_that_is_wrong_in_one_way_opens_nothing(string way)
    {
        using var response = await AskAsync(Wrong[way]);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_token_for_several_services_opens_each_of_them()
    {
        using var response = await AskAsync(t =>
        {
            t.Audiences.Add(IdentitySettings.AudienceOf("dashboard"));
            t.Audiences.Add(host.Audience);
            t.Audience = null;
        });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> AskAsync(Action<SecurityTokenDescriptor> change) =>
        host.WithToken(TestTokens.Of(Officer, host.Audience, change: change)).GetAsync("/api/triage/v1/cases");
}
