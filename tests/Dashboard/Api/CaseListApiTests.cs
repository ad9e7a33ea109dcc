using System.Net;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Dashboard.Tests.Api;

[Collection(OnTheHost.Name)]
public class CaseListApiTests(DashboardHost host)
{
    [Fact]
    public async Task Single_cases_are_for_triage_unit_heads_and_the_corps()
    {
        using var anonymous = await host.Anybody().GetAsync(DashboardHost.Cases);
        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
        foreach (var account in new[] { "desk.ams", "hr", "auditor" })
        {
            foreach (var path in new[] { DashboardHost.Cases, "/api/dashboard/v1/change-notifications" })
            {
                using var response = await host.As(account).GetAsync(path);
                await response.ShouldBeProblem(HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task Who_belongs_to_a_part_sees_that_part_and_the_corps_sees_all()
    {
        var (here, there) = (await host.CaseAsync("OBT"), await host.CaseAsync("ONL"));

        foreach (var account in new[] { "triage.obt", "unit-head.obt" })
        {
            (await host.CasesAsync(account)).Items.Select(c => c.CaseId).ShouldBe([here]);
            (await host.CasesAsync(account, "?organisationalPart=ONL")).Items.ShouldBeEmpty();
        }

        foreach (var account in new[] { "corps", "cdo" })
        {
            (await host.CasesAsync(account, "?pageSize=200")).Items.Select(c => c.CaseId).Intersect([here, there]).Count().ShouldBe(2);
            (await host.CasesAsync(account, "?organisationalPart=onl")).Items.Select(c => c.CaseId).ShouldBe([there]);
        }
    }

    [Fact]
    public async Task Cases_are_found_by_phase_and_category()
    {
        var (reported, decided) = (await host.CaseAsync("RTD", category: "bullying"), await host.CaseAsync("RTD", category: "exclusion"));
        await host.TellAsync(new TriageDecided(decided, 3, [TriageOutcome.UnitInvestigation], "factsPlausible", DateTimeOffset.UtcNow, "2023-06"));
        await Eventually.Holds(async () => (await host.RowAsync(decided))!.Phase.ShouldBe(CasePhase.InInvestigation));

        (await host.CasesAsync("triage.rtd", "?phase=reported")).Items.Select(c => c.CaseId).ShouldBe([reported]);
        var number = (await host.CasesAsync("corps", "?phase=inInvestigation&organisationalPart=RTD")).Items.Single().CaseNumber;
        (await host.CasesAsync("triage.rtd", $"?caseNumber={number}")).Items.Select(c => c.CaseId).ShouldBe([decided]);
        (await host.CasesAsync("triage.obt", $"?caseNumber={number}")).Items.ShouldBeEmpty();
        (await host.CasesAsync("triage.rtd", "?phase=inInvestigation")).Items.Select(c => c.CaseId).ShouldBe([decided]);
        (await host.CasesAsync("triage.rtd", "?category=bullying")).Items.Select(c => c.CaseId).ShouldBe([reported]);
        (await host.CasesAsync("triage.rtd", "?category=bullying&phase=inInvestigation")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_past_a_term_is_overdue_until_all_that_is_due_was_done()
    {
        var caseId = await host.CaseAsync("ZWB", new DateTimeOffset(2023, 11, 2, 9, 0, 0, TimeSpan.Zero));

        (await host.CasesAsync("triage.zwb")).Items.Single().ShouldSatisfyAllConditions(
            c => c.DueBy.ShouldBe(new DateOnly(2023, 11, 7)), c => c.Overdue.ShouldBeTrue());

        await host.TellAsync(new TriageDecided(caseId, 3, [TriageOutcome.NoFurtherAction], "noMisconduct", DateTimeOffset.UtcNow, "2023-06"));
        await host.TellAsync(new ReceiptAcknowledged(caseId, 2, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await host.CasesAsync("triage.zwb")).Items.Single().ShouldSatisfyAllConditions(
            c => c.Phase.ShouldBe(CasePhase.Closed), c => c.DueBy.ShouldBe(new DateOnly(2024, 2, 2), "feedback is due all the same"), c => c.Overdue.ShouldBeTrue()));

        await host.TellAsync(new TermChanged(caseId, 4, "feedback", TermState.Met, LastDay: null));
        await Eventually.Holds(async () => (await host.CasesAsync("triage.zwb")).Items.Single().ShouldSatisfyAllConditions(
            c => c.Phase.ShouldBe(CasePhase.Closed), c => c.DueBy.ShouldBeNull(), c => c.Overdue.ShouldBeFalse()));
    }

    [Theory]
    [InlineData("phase=7")]
    [InlineData("phase=closing")]
    [InlineData("page=x")]
    public async Task What_is_no_phase_and_no_page_is_refused(string query)
    {
        using var response = await host.As("corps").GetAsync($"{DashboardHost.Cases}?{query}");

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
        response.ShouldCarryTheCommonHeaders();
    }
}
