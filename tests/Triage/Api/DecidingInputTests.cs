using System.Net;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class DecidingInputTests(TriageHost host)
{
    [Theory]
    [InlineData("{}", "outcomes", "reasonCode", "reason")]
    [InlineData("""{"outcomes":["mediation"],"reasonCode":"because","reason":"too short"}""", "reasonCode", "reason")]
    [InlineData("""{"outcomes":["mediation"],"reasonCode":"factsPlausible","reason":"                              "}""", "reason")]
    [InlineData("""{"outcomes":["mediation"],"reasonCode":"factsPlausible","reason":"long enough but with a \u0000 in it"}""", "reason")]
    [InlineData("""{"outcomes":["pardon"],"reasonCode":"factsPlausible","reason":"long enough to be a reason"}""", "outcomes[0]")]
    [InlineData("""{"outcomes":[1],"reasonCode":"factsPlausible","reason":"long enough to be a reason"}""", "outcomes[0]")]
    [InlineData("""{"outcomes":[],"reasonCode":"factsPlausible","reason":"long enough to be a reason"}""", "outcomes")]
    [InlineData("""{"outcomes":["forwarding"],"reasonCode":"factsPlausible","reason":"long enough to be a reason"}""", "forwardTo")]
    [InlineData("""{"outcomes":["mediation"],"reasonCode":"factsPlausible","reason":"long enough to be a reason","overrideMotive":"short"}""", "overrideMotive")]
    public async Task Everything_that_is_wrong_is_told_at_once(string body, params string[] fields)
    {
        using var response = await DecideAsync(await host.AssessedCaseAsync(), Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task Reasoning_of_5000_characters_fits_and_one_more_does_not()
    {
        var caseId = await host.AssessedCaseAsync();

        using var tooLong = await DecideAsync(caseId, DecidingApiTests.Wish([TriageOutcome.Mediation], new string('x', 5_001)));
        using var fits = await DecideAsync(caseId, DecidingApiTests.Wish([TriageOutcome.Mediation], new string('x', 5_000)));

        await tooLong.ShouldBeInvalid("reason");
        fits.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Hostile_bodies_are_refused()
    {
        var caseId = await host.AssessedCaseAsync();
        foreach (var (what, body) in HostileBodies.Any)
        {
            using var response = await DecideAsync(caseId, Wire.Raw(body));
            await response.ShouldBeProblem(HttpStatusCode.BadRequest);
            (await response.Content.ReadAsStringAsync()).ShouldNotContain("zebra", customMessage: what);
        }

        using var form = await DecideAsync(caseId, Wire.Raw("outcome=mediation", "application/x-www-form-urlencoded"));
        await form.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    private Task<HttpResponseMessage> DecideAsync(Guid caseId, HttpContent body) =>
        host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/decisions", TriageHost.Assessed, body);
}
