using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport.Http;
using FairSanctioning = Zichtlijn.Sanctioning.Cases.Protocol.FairSanctioning;
using OwnClosedCases = Zichtlijn.Sanctioning.Cases.Comparing.OwnClosedCases;

namespace Zichtlijn.Sanctioning.Tests.Api;

[Collection(OnTheHost.Name)]
public class ComparatorsApiTests(SanctioningHost host)
{
    private const string Motive = "In het register staat nog niets dat hierop lijkt.";
    private const string Why = "Ook berichten in een groep, en ook na een waarschuwing.";

    [Fact]
    public async Task A_lawyer_finds_what_is_alike_links_three_and_reads_them_back()
    {
        var caseId = await WeighedAsync();
        string[] alike = [await host.CodedAsync(Rulings.Coding), await host.CodedAsync(Rulings.Coding with { Outcome = "quashed" }), await host.CodedAsync(Rulings.Coding)];

        var search = await SearchAsync(caseId);
        await host.DoAsync("hr-lawyer", caseId, "matters/1/comparators", Link(alike));

        var overturned = search.Comparators.Single(c => c.Id == alike[1]);
        (overturned.Points, overturned.Weight, overturned.LessWeight.Single(), overturned.Outcome).ShouldBe((12, 25, "overturned", "quashed"));
        overturned.Alike.Select(a => a.Criterion).ShouldBe(["category", "normSet", "severity", "repeated", "factor"]);
        search.Sanctions.Single(s => s.Sanction == "dismissal").Cases.ShouldBeGreaterThanOrEqualTo(3);
        var linked = (await MatterAsync(caseId)).Comparators.Single();
        linked.Comparators.Select(c => (c.Id, c.Points, c.Weight, c.Reasons)).ShouldBe([(alike[0], 12, 100, Why), (alike[1], 12, 25, Why), (alike[2], 12, 100, Why)]);
        (linked.Row, linked.By, linked.Motive, linked.Found).ShouldBe(("norm.serious.repeated", "hr-lawyer", null, search.Total));
    }

    /// <summary>Of a category that no other test closes a case of.</summary>
    [Fact]
    public async Task Closed_cases_of_our_own_are_found_in_groups_of_five_and_four_are_not()
    {
        await CloseAsync(4);
        (await OwnAsync()).ShouldBe((4, 0));
        await CloseAsync(1);
        (await OwnAsync()).ShouldBe((5, 1));
    }

    [Fact]
    public async Task Fewer_or_none_are_linked_with_the_motive_and_later_ones_take_their_place()
    {
        var caseId = await WeighedAsync();
        await host.DoAsync("hr-lawyer", caseId, "matters/1/comparators", new LinkComparators(null, Motive));
        await host.DoAsync("hr-lawyer", caseId, "matters/1/comparators", Link(await host.CodedAsync(Rulings.Coding)) with { Motive = Motive });

        var linked = (await MatterAsync(caseId)).Comparators;

        linked.Select(l => (l.Comparators.Count, l.Motive)).ShouldBe([(1, Motive), (0, Motive)]);
        (await MatterAsync(caseId, matter: 2)).Comparators.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_coding_that_changes_later_does_not_change_what_was_linked()
    {
        var caseId = await WeighedAsync();
        var ecli = await host.CodedAsync(Rulings.Coding);
        await host.DoAsync("hr-lawyer", caseId, "matters/1/comparators", Link(ecli) with { Motive = Motive });
        await host.CodeAsync(ecli, Rulings.Coding with { Severity = "light", Outcome = "quashed" });

        var used = (await MatterAsync(caseId)).Comparators.Single().Comparators.Single();

        (used.Points, used.Weight, used.Outcome).ShouldBe((12, 100, "upheld"));
        (await SearchAsync(caseId)).Comparators.Single(c => c.Id == ecli).Points.ShouldBe(9);
    }

    [Fact]
    public async Task Of_a_case_that_went_to_a_higher_court_the_last_ruling_counts_alone()
    {
        var caseId = await WeighedAsync();
        var first = await host.CodedAsync(Rulings.Coding);
        var last = await host.CodedAsync(Rulings.Coding, Rulings.Earlier(first));

        (await SearchAsync(caseId)).Comparators.Select(c => c.Id).ShouldSatisfyAllConditions(all => all.ShouldContain(last), all => all.ShouldNotContain(first));
    }

    [Fact]
    public async Task What_cannot_be_found_or_linked_is_refused()
    {
        var caseId = await host.DeclaredAsync();
        await RefusedSearch(caseId, 1, HttpStatusCode.Conflict, "not-weighed");
        await RefusedSearch(caseId, 9, HttpStatusCode.UnprocessableEntity, "matter-unknown");
        await RefusedLink(caseId, new LinkComparators(null, Motive), HttpStatusCode.Conflict, "not-weighed");
        await WeighAsync(caseId);
        var ecli = await host.CodedAsync(Rulings.Coding);

        await host.DoAsync("hr-lawyer", caseId, "matters/2/protocol-answers", SanctioningHost.Answer(ProtocolStep.CarefulInvestigation, StepAnswer.No));
        await RefusedSearch(caseId, 2, HttpStatusCode.Conflict, "nothing-to-weigh");

        await RefusedLink(caseId, new LinkComparators(null, null), HttpStatusCode.UnprocessableEntity, "too-few-comparators");
        await RefusedLink(caseId, Link(ecli, await host.CodedAsync(Rulings.Coding)), HttpStatusCode.UnprocessableEntity, "too-few-comparators");
        await RefusedLink(caseId, Link(ecli, RulingsOfTheHost.NewEcli()) with { Motive = Motive }, HttpStatusCode.UnprocessableEntity, "comparator-unknown");
        await Invalid(Link(ecli, ecli), "comparators");
        await Invalid(Link([.. Enumerable.Range(0, 21).Select(n => $"{n}")]), "comparators");
        await Invalid(new LinkComparators([new(null, null)], "Kort."), "comparators[0].id", "comparators[0].reasons", "motive");
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/comparators", new LinkComparators(null, Motive), version: 2)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);

        async Task Invalid(LinkComparators body, params string[] fields)
        {
            using var response = await host.TryAsync("hr-lawyer", caseId, "matters/1/comparators", body);
            await response.ShouldBeInvalid(fields);
        }
    }

    [Fact]
    public async Task Only_whoever_weighs_the_case_and_declared_searches_in_it()
    {
        var caseId = await host.OpenedAsync();
        await host.DoAsync("hr-lawyer", caseId, "acceptances");

        await RefusedSearch(caseId, 1, HttpStatusCode.Forbidden, "conflict-not-declared");
        await (await SearchAs("hr-lawyer2", caseId, 1)).ShouldBeProblem(HttpStatusCode.Conflict, "not-yours");
        await (await SearchAs("unit-head.ams", caseId, 1)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await SearchAs("hr-lawyer", Guid.NewGuid(), 1)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Why_a_comparator_was_used_lies_sealed_in_the_database()
    {
        var caseId = await WeighedAsync();
        await host.DoAsync("hr-lawyer", caseId, "matters/1/comparators", Link(await host.CodedAsync(Rulings.Coding)) with { Motive = Motive });

        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand("select string_agg(data::text, ' ') from mt_events where stream_id = $1");
        command.Parameters.AddWithValue(caseId);
        ((string)(await command.ExecuteScalarAsync())!).ShouldSatisfyAllConditions(
            all => all.ShouldContain("ECLI:NL:RBMNE"), all => all.ShouldNotContain("groep"), all => all.ShouldNotContain("register"));
    }

    private static LinkComparators Link(params string[] ids) => new([.. ids.Select(id => new LinkComparator(id, Why))], Motive: null);

    /// <summary>Stored as they would be after the whole course of each.</summary>
    private async Task CloseAsync(int cases)
    {
        await using var session = host.Documents.LightweightSession();
        for (var n = 0; n < cases; n++)
        {
            object[] events = [.. Given.Notified(), .. Later.Tell(Given.Case(Given.Notified()), 60)];
            session.Events.StartStream<SanctionCase>(Guid.CreateVersion7(), [.. events.Select(e => e is InvestigationHeardOf heard ? heard with { Category = "bullying" } : e)]);
        }

        await session.SaveChangesAsync();
    }

    private async Task<(int Cases, int Groups)> OwnAsync()
    {
        await using var session = host.Documents.QuerySession();
        var own = (await new OwnClosedCases().AllAsync(session, CancellationToken.None)).Where(p => p.Traits.Category == "bullying").ToArray();
        return (own.Length, SmallGroups.Protect(own, size: 5).Count());
    }

    private async Task<Guid> WeighedAsync()
    {
        var caseId = await host.DeclaredAsync();
        await WeighAsync(caseId);
        return caseId;
    }

    /// <summary>Serious and repeated, after a warning: as <see cref="Rulings.Coding"/>.</summary>
    private async Task WeighAsync(Guid caseId)
    {
        foreach (var step in FairSanctioning.Steps.SkipLast(1))
        {
            await host.DoAsync("hr-lawyer", caseId, "matters/1/protocol-answers", SanctioningHost.Answer(step));
        }

        await host.DoAsync("hr-lawyer", caseId, "matters/1/weights", new SetWeight("serious", Repeated: true, SanctioningHost.Reasons));
        await host.DoAsync("hr-lawyer", caseId, "matters/1/factors", new RecordFactor("warnedBefore", SanctioningHost.Reasons));
    }

    private async Task<MatterDetail> MatterAsync(Guid caseId, int matter = 1) => (await host.ReadAsync("hr-lawyer", caseId)).Matters!.Single(m => m.Number == matter);

    private Task<ComparatorSearch> SearchAsync(Guid caseId) => SearchAs("hr-lawyer", caseId, 1).Read<ComparatorSearch>();

    private Task<HttpResponseMessage> SearchAs(string account, Guid caseId, int matter) =>
        host.As(account).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/{matter}/comparators");

    private async Task RefusedSearch(Guid caseId, int matter, HttpStatusCode status, string code) => await (await SearchAs("hr-lawyer", caseId, matter)).ShouldBeProblem(status, code);

    private async Task RefusedLink(Guid caseId, LinkComparators body, HttpStatusCode status, string code) =>
        await (await host.TryAsync("hr-lawyer", caseId, "matters/1/comparators", body)).ShouldBeProblem(status, code);
}
