using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Evidence;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Prosecutor;

[Collection(OnTheHost.Name)]
public class WallApiTests(InvestigationsHost host)
{
    [Fact]
    public async Task What_was_shared_and_what_never_is_stands_side_by_side()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        await host.CompelledAsync(caseId);
        await host.InterviewAsync(caseId, dutyToAnswer: true);
        await host.InterviewAsync(caseId, dutyToAnswer: false, "Wat zij zag.", isSigned: true);

        (await host.ShareAsync(Gathering.First, caseId, "I-2", "E-1", "E-1")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var wall = await host.WallAsync(caseId);
        wall.Blocked.ShouldBe(["E-2", "I-1"]);
        wall.StandsStill.ShouldBeFalse();
        var disclosure = wall.Disclosures.ShouldHaveSingleItem();
        disclosure.Items.ShouldBe(["E-1", "I-2"]);
        var wish = Sharing.With();
        (disclosure.Number, disclosure.By, disclosure.Recipient, disclosure.LegalBasis, disclosure.Motive).ShouldBe((1, Gathering.First, wish.Recipient!, wish.LegalBasis!, wish.Motive!));
        disclosure.SharedAt.ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_same_once_more_is_shared_already_and_something_else_is_the_next()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        await host.ObjectAsync(caseId);

        foreach (var items in new[] { ["E-1"], ["E-1"], new[] { "E-2" } })
        {
            (await host.ShareAsync(Gathering.First, caseId, items)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await host.WallAsync(caseId)).Disclosures.Select(d => (d.Number, d.Items.Single())).ShouldBe([(2, "E-2"), (1, "E-1")]);
    }

    [Theory]
    [InlineData("E-2")]
    [InlineData("I-1")]
    public async Task Who_tries_to_share_what_rests_on_a_duty_to_answer_is_refused_and_noted_and_shares_nothing(string compelled)
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        await host.CompelledAsync(caseId);
        await host.InterviewAsync(caseId, dutyToAnswer: true, "Wat hij moest zeggen.", isSigned: true);
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        await (await host.ShareAsync(Gathering.First, caseId, "E-1", compelled)).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");

        (await host.WallAsync(caseId)).Disclosures.ShouldBeEmpty();
        var line = (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items.Single(l => l.Action == "refuse");
        (line.Actor, line.ActorRole, line.Name, line.StatusCode, line.Reason, line.CaseId).ShouldBe(
            (Gathering.First, "investigator", "share-with-prosecutor", "Error", "compelled-statement", caseId));
        line.StartTime.ShouldBeInRange(before, DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task What_may_not_be_is_refused()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        await host.InterviewAsync(caseId, dutyToAnswer: false, "Nog niet getekend.");

        await (await host.ShareAsync(Gathering.First, caseId, "E-1", "E-9")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "item-unknown");
        await (await host.ShareAsync(Gathering.First, caseId, "E-1", "I-1")).ShouldBeProblem(HttpStatusCode.Conflict, "minutes-not-signed");
        await (await host.TryAsync(Gathering.First, caseId, "disclosures", new ShareWithProsecutor([], null, "Kort", "Kort"))).ShouldBeInvalid("items", "recipient", "legalBasis", "motive");
        await (await host.TryAsync(Gathering.First, caseId, "disclosures", Sharing.With("E-1", "het dossier"))).ShouldBeInvalid("items");
        await (await host.TryAsync(Gathering.First, caseId, "disclosures", Sharing.With([.. Enumerable.Range(1, 51).Select(n => $"E-{n}")]))).ShouldBeInvalid("items");
        await (await host.TryAsync(Gathering.First, caseId, "disclosures", Sharing.With("E-1"), version: 1)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await (await host.ShareAsync("investigator.rtd", caseId, "E-1")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.ShareAsync(Gathering.First, await host.MandatedAsync(), "E-1")).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        (await host.WallAsync(caseId)).Disclosures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_piece_of_another_case_is_none_of_this_one()
    {
        var (caseId, other) = (await host.StaffedAsync(), await host.StaffedAsync());
        await host.ObjectAsync(other);

        await (await host.ShareAsync(Gathering.First, caseId, "E-1")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "item-unknown");
    }

    [Fact]
    public async Task The_competent_authority_and_colleagues_have_no_road_here()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        (await host.ShareAsync(Gathering.First, caseId, "E-1")).EnsureSuccessStatusCode();
        await host.DoAsync(Gathering.First, caseId, "withdrawals", new WithdrawInvestigator(Gathering.Second, null, "Met verlof vanaf morgen."));

        foreach (var path in new[] { "prosecutor", "disclosures/1" })
        {
            (await host.As("unit-head.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            await (await host.As(Gathering.Second).GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}")).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
            (await host.As("investigator.rtd").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task The_wall_says_that_the_terms_stand_still_for_the_prosecutor()
    {
        var caseId = await host.StaffedAsync();
        await host.DoAsync(Gathering.First, caseId, "suspensions", new SuspendTerms("criminalTrack", "Het OM onderzoekt dezelfde avond."));

        (await host.WallAsync(caseId)).StandsStill.ShouldBeTrue();
    }

    /// <summary>As if somebody with the database had put it there.</summary>
    [Fact]
    public async Task What_rests_on_a_duty_to_answer_is_not_handed_out_either_whatever_the_case_says_was_shared()
    {
        var caseId = await host.StaffedAsync();
        await host.CompelledAsync(caseId);
        await host.ObjectAsync(caseId);
        (await host.ShareAsync(Gathering.First, caseId, "E-2")).EnsureSuccessStatusCode();
        await using (var session = host.Documents.LightweightSession())
        {
            var shared = (await session.Events.FetchStreamAsync(caseId)).Select(e => e.Data).OfType<SharedWithProsecutor>().Single();
            session.Events.Append(caseId, shared with { Number = 2, Items = ["E-1", "E-2"] });
            await session.SaveChangesAsync();
        }

        await (await host.FetchAsync(caseId, 2)).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");

        (await host.FetchAsync(caseId, 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.FetchAsync(caseId, 3)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
