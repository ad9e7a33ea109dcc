using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

[Collection(OnTheHost.Name)]
public class StaffingApiTests(InvestigationsHost host)
{
    private static readonly DeclareConflict NoInterest = new(Interest.None);

    [Fact]
    public async Task Whoever_can_be_named_is_proposed_with_how_much_they_have_and_the_freest_on_top()
    {
        var before = await ProposedAsync("ltio", await NationalAsync());
        before.Keys.ShouldBe(["ltio", "ltio2", "ltio3"], ignoreOrder: true);
        var busy = await NationalAsync();
        await host.DoAsync("ltio", busy, "assignments", new AssignInvestigator("ltio3"));

        var proposed = await host.As("ltio").GetAsync($"{InvestigationsHost.Cases}/{await NationalAsync()}/eligible-investigators").Read<EligibleInvestigator[]>();

        proposed.ShouldAllBe(p => p.Part == null && !p.Away && p.Running == before[p.Account] + (p.Account == "ltio3" ? 1 : 0));
        proposed.Select(p => (p.Running, p.Account)).ShouldBe(proposed.Select(p => (p.Running, p.Account)).Order());
        (await ProposedAsync("ltio", busy)).Keys.ShouldNotContain("ltio3", "they do it already");
    }

    [Fact]
    public async Task Whoever_cannot_be_named_is_refused_alike()
    {
        var caseId = await host.MandatedAsync();
        await host.TellAsync(new PersonBarred(caseId, 5, host.MarkOf("investigator2.ams")));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(8));

        (await ProposedAsync("investigator.ams", caseId)).Keys.ShouldBe(["investigator.ams"]);
        var answers = new List<string>();
        foreach (var account in new[] { "nobody.at-all", "investigator.rtd", "ltio", "desk.ams", "unit-head.ams", "investigator2.ams" })
        {
            using var refused = await host.TryAsync("investigator.ams", caseId, "assignments", new AssignInvestigator(account));
            await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "investigator-not-eligible");
            answers.Add(await refused.BodyWithoutTrace());
        }

        answers.Distinct().ShouldHaveSingleItem("it does not tell who is kept out");
    }

    [Fact]
    public async Task Nobody_is_named_before_there_is_a_mandate()
    {
        var caseId = await host.AskedAsync();

        await (await host.TryAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("investigator.ams"))).ShouldBeProblem(HttpStatusCode.Conflict, "mandate-missing");
        await (await host.TryAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", "investigator.ams", "Zij heeft deze week ruimte.")))
            .ShouldBeProblem(HttpStatusCode.Conflict, "mandate-missing");
        await (await host.TryAsync("investigator.ams", caseId, "plans", InvestigationsHost.Plan("investigator.ams"))).ShouldBeProblem(HttpStatusCode.Conflict, "mandate-missing");
    }

    [Fact]
    public async Task What_was_done_already_succeeds_with_any_version_and_adds_nothing()
    {
        var caseId = await host.StaffedAsync();

        foreach (var (account, command, body) in new (string, string, HttpContent)[]
        {
            ("investigator2.ams", "assignments", Wire.Body(new AssignInvestigator("investigator.ams"))), ("investigator.ams", "conflict-declarations", Wire.Body(NoInterest)),
            ("investigator.ams", "withdrawals", Wire.Body(new WithdrawInvestigator("nobody.at-all", null, "Is er niet meer bij."))),
        })
        {
            using var again = await host.As(account).Command($"{InvestigationsHost.Cases}/{caseId}/{command}", version: null, body);
            (again.StatusCode, again.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.NoContent, "\"11\""), command);
        }

        (await host.VersionOfAsync(caseId)).ShouldBe(11);
    }

    [Fact]
    public async Task Somebody_hands_over_to_a_colleague_who_declares_first()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var readers = await Heard.OfAsync<CoReaderChanged>(probe);
        var caseId = await NationalAsync();
        await host.StaffAsync(caseId, "ltio", "ltio2");

        await (await host.TryAsync("ltio", caseId, "withdrawals", new WithdrawInvestigator("ltio2", "ltio2", "Zij neemt het over."))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "investigator-not-eligible");
        await host.DoAsync("ltio", caseId, "withdrawals", new WithdrawInvestigator("LTIO2", "ltio3", "Met verlof vanaf morgen."));

        (await host.ReadAsync("ltio3", caseId)).ShouldSatisfyAllConditions(
            d => (d.MustDeclare, d.MayOpen, d.State, d.Next).ShouldBe((true, false, InvestigationState.Mandated, InvestigationStep.DeclareInterest)),
            d => d.Investigators.Select(i => (i.Account, i.Declared)).ShouldBe([("ltio", true), ("ltio3", false)]));
        (await host.ReadAsync("ltio2", caseId)).MayOpen.ShouldBeFalse();
        (await host.ReadAsync("ltio", caseId)).Former!.Select(f => (f.Account, f.By, f.Motive)).ShouldBe([("ltio2", "ltio", "Met verlof vanaf morgen.")]);
        (await readers.AboutAsync(caseId, 6))[^2..].Select(c => (c.GetProperty("mark").GetString(), c.GetProperty("reads").GetBoolean()))
            .ShouldBe([(host.MarkOf("ltio2"), false), (host.MarkOf("ltio3"), true)]);
    }

    [Theory]
    [InlineData("recusals")]
    [InlineData("conflict-declarations")]
    public async Task An_investigator_with_an_interest_leaves_it_and_it_is_hidden_everywhere(string way)
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var barred = await Heard.OfAsync<PersonBarred>(probe);
        var caseId = await host.PlannedAsync();

        await host.DoAsync("investigator2.ams", caseId, way, way == "recusals" ? null : new DeclareConflict(Interest.Present));

        await host.ShouldNotKnow("investigator2.ams", caseId);
        (await barred.AboutAsync(caseId)).Single().GetProperty("mark").GetString().ShouldBe(host.MarkOf("investigator2.ams"));
        (await host.ReadAsync("investigator.ams", caseId)).ShouldSatisfyAllConditions(
            d => d.Investigators.ShouldHaveSingleItem().Account.ShouldBe("investigator.ams"), d => d.Next.ShouldBe(InvestigationStep.AssignInvestigators));
        await (await host.TryAsync("investigator.ams", caseId, "plans", InvestigationsHost.Plan("investigator.ams"))).ShouldBeProblem(HttpStatusCode.Conflict, "not-staffed");
        (await host.VersionOfAsync(caseId)).ShouldBe(13, "the service hears its own message too, and knows it");
    }

    [Fact]
    public async Task Only_who_was_named_declares()
    {
        var caseId = await host.MandatedAsync();

        await (await host.TryAsync("investigator.ams", caseId, "conflict-declarations", NoInterest)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        foreach (var body in new[] { "{}", "{\"interest\":null}", "{\"interest\":\"maybe\"}", "{\"interest\":0}" })
        {
            using var response = await host.As("investigator.ams").Command($"{InvestigationsHost.Cases}/{caseId}/conflict-declarations", "\"5\"", Wire.Raw(body));
            await response.ShouldBeProblem(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        var caseId = await host.MandatedAsync();

        await (await host.TryAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("  "))).ShouldBeInvalid("account");
        await (await host.TryAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator(null, null, "verlof"))).ShouldBeInvalid("account", "motive");
    }

    private async Task<Guid> NationalAsync()
    {
        var caseId = await host.AskedAsync(InvestigationKind.Ltio);
        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate);
        return caseId;
    }

    private async Task<Dictionary<string, int>> ProposedAsync(string account, Guid caseId) =>
        (await host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/eligible-investigators").Read<EligibleInvestigator[]>()).ToDictionary(e => e.Account, e => e.Running);
}
