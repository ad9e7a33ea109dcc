using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>The lists: of a desk, and of a competent authority. In a part of their own, so that others do not stand in them.</summary>
[Collection(OnTheHost.Name)]
public class WorklistApiTests(InvestigationsHost host)
{
    private static readonly DateTimeOffset Earlier = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_ends_first_stands_on_top_and_what_is_over_below()
    {
        var later = await host.AskedAsync(askedAt: Earlier.AddDays(7), parts: "LMB");
        var first = await host.AskedAsync(askedAt: Earlier, parts: "LMB");
        var ended = await host.AskedAsync(InvestigationKind.Exploratory, Earlier.AddDays(-30), "LMB");
        await host.DoAsync("unit-head.lmb", ended, "mandates", InvestigationsHost.Mandate);
        await host.DoAsync("unit-head.lmb", ended, "inquiry-conclusions", new ConcludeInquiry(null, "Er is niets gevonden dat verder onderzoek vraagt."));
        var other = await host.AskedAsync();

        foreach (var account in new[] { "investigator.lmb", "unit-head.lmb" })
        {
            var list = await ListAsync(account, "");
            list.Items.Select(i => i.CaseId).ShouldBe([first, later, ended]);
            list.Items[0].ShouldSatisfyAllConditions(
                i => (i.State, i.Next, i.Kind, i.DueBy, i.DueTerm, i.Needed, i.Mine, i.Version).ShouldBe(
                    (InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate, InvestigationKind.Unit, new DateOnly(2023, 11, 9), "mandate", 2, false, 2)),
                i => i.WorkingDaysLeft!.Value.ShouldBeLessThan(0), i => i.Investigators.ShouldBeEmpty(), i => i.CaseNumber.ShouldBe(InvestigationsHost.NumberOf(first)));
            list.Items[2].ShouldSatisfyAllConditions(i => (i.State, i.DueBy, i.DueTerm, i.WorkingDaysLeft).ShouldBe((InvestigationState.Ended, null, null, null)));
        }

        (await ListAsync("investigator.lmb", "?page=2&pageSize=1")).ShouldSatisfyAllConditions(p => p.Items.Single().CaseId.ShouldBe(later), p => p.TotalItems.ShouldBe(3));
        (await ListAsync("investigator.lmb", $"?caseNumber=%20{InvestigationsHost.NumberOf(later).ToLowerInvariant()}")).Items.Single().CaseId.ShouldBe(later);
        (await ListAsync("investigator.lmb", $"?caseNumber={InvestigationsHost.NumberOf(other)}")).Items.ShouldBeEmpty();
        (await ListAsync("investigator.lmb", "?state=ended")).Items.Single().CaseId.ShouldBe(ended);
        (await CountsAsync("investigator.lmb")).ShouldBe(new InvestigationCounts(Open: 2, Late: 2, Soon: 0, Mine: 0), "what is over counts no more");
        (await ListAsync("corps", "?pageSize=200")).Items.ShouldAllBe(i => i.AtCorpsLevel);
    }

    [Fact]
    public async Task It_is_asked_for_by_state_by_term_and_by_whose_it_is()
    {
        var late = await host.AskedAsync(askedAt: Earlier, parts: "OBT");
        var soon = await host.AskedAsync(parts: "OBT");
        var mine = await host.AskedAsync(parts: "OBT");
        await host.DoAsync("unit-head.obt", mine, "mandates", InvestigationsHost.Mandate);
        await host.DoAsync("investigator2.obt", mine, "assignments", new AssignInvestigator("investigator.obt"));

        await ShouldList("?due=late", late);
        await ShouldList("?due=soon", soon, mine);
        await ShouldList("?state=awaitingMandate", late, soon);
        await ShouldList("?state=awaitingMandate&due=soon", soon);
        await ShouldList("?state=Mandated", mine);
        await ShouldList("?mine=true", mine);
        await ShouldList("?mine=false", late, soon, mine);
        await ShouldList("?state=staffed");
        (await ListAsync("investigator2.obt", "?mine=true")).Items.ShouldBeEmpty();
        var row = (await ListAsync("investigator.obt", "?mine=true")).Items.Single();
        (row.Mine, row.MustDeclare, row.Next, row.DueTerm).ShouldBe((true, true, InvestigationStep.AssignInvestigators, "notice"));
        row.Investigators.ShouldBe(["investigator.obt"]);

        (await CountsAsync("investigator.obt")).ShouldBe(new InvestigationCounts(Open: 3, Late: 1, Soon: 2, Mine: 1));
        (await CountsAsync("unit-head.obt")).ShouldBe(new InvestigationCounts(Open: 3, Late: 1, Soon: 2, Mine: 0));

        async Task ShouldList(string query, params Guid[] expected) => (await ListAsync("investigator.obt", query)).Items.Select(i => i.CaseId).ShouldBe(expected, query);
    }

    [Fact]
    public async Task Somebody_of_the_national_team_sees_its_cases_of_every_part()
    {
        Guid[] cases = [await host.AskedAsync(InvestigationKind.Ltio, parts: "ONL"), await host.AskedAsync(InvestigationKind.Ltio, askedAt: null, "ZWB", "ONL")];

        (await ListAsync("ltio", "?pageSize=200")).Items.Select(i => i.CaseId).Intersect(cases).Count().ShouldBe(2);
        (await ListAsync("investigator.onl", "")).Items.ShouldBeEmpty();
        (await ListAsync("unit-head.onl", "")).Items.ShouldHaveSingleItem().CaseId.ShouldBe(cases[0]);
    }

    [Theory]
    [InlineData("state=0")]
    [InlineData("state=closed")]
    [InlineData("due=yesterday")]
    [InlineData("mine=maybe")]
    [InlineData("page=first")]
    public async Task What_is_no_filter_is_refused(string query)
    {
        using var response = await host.As("investigator.ams").GetAsync($"{InvestigationsHost.Cases}?{query}");

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_filter_is_told_at_once()
    {
        using var response = await host.As("investigator.ams").GetAsync($"{InvestigationsHost.Cases}?state=closed&due=yesterday");

        await response.ShouldBeInvalid("state", "due");
    }

    private Task<InvestigationCounts> CountsAsync(string account) => host.As(account).GetAsync("/api/investigations/v1/case-counts").Read<InvestigationCounts>();

    private Task<Page<ListedInvestigation>> ListAsync(string account, string query) => host.As(account).GetAsync($"{InvestigationsHost.Cases}{query}").Read<Page<ListedInvestigation>>();
}
