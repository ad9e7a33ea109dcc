using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The list of the lawyers: its filter, what comes first, and who has it.</summary>
public sealed class SanctionListTests : SanctionPortal
{
    private const string Cases = "/api/sanctioning/v1/cases";

    [Theory]
    [InlineData("", "")]
    [InlineData("?state=inPreparation&mine=true", "?state=inPreparation&mine=true")]
    [InlineData("?caseNumber=+Z-2026-000012+&page=2", "?caseNumber=Z-2026-000012")]
    [InlineData("?deviates=true", "?deviates=true")]
    [InlineData("?state=pardoned&mine=1&deviates=no", "")]
    public void The_filter_is_what_the_service_knows(string address, string canonical)
    {
        var filter = SanctionFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
        QueryString.Create(filter.Query.Where(q => q.Value is not null)).Value.ShouldBe(canonical);
        filter.IsEmpty.ShouldBe(canonical.Length == 0);
    }

    [Theory]
    [InlineData(SanctionState.ToPrepare, false, "Step.take", true)]
    [InlineData(SanctionState.Taken, true, "Step.declare", true)]
    [InlineData(SanctionState.Taken, false, "Step.other", false)]
    [InlineData(SanctionState.InPreparation, true, "Step.answer", true)]
    [InlineData(SanctionState.InPreparation, false, "Step.other", false)]
    [InlineData(SanctionState.Prepared, true, "Step.prepared", false)]
    [InlineData(SanctionState.Prepared, false, "Step.prepared", false)]
    public void Everybody_sees_what_is_theirs_to_do(SanctionState state, bool mine, string step, bool isToDo)
    {
        SanctionSteps.Of(Listed(state, mine)).ShouldBe(step);
        SanctionSteps.IsToDo(Listed(state, mine)).ShouldBe(isToDo);
    }

    [Fact]
    public void What_the_lawyer_took_comes_before_what_waits_for_anybody()
    {
        var (waits, own) = (Listed(SanctionState.ToPrepare), Listed(SanctionState.InPreparation, mine: true));
        SanctionSteps.First([Listed(SanctionState.Prepared, mine: true), waits, own]).ShouldBe(own);
        SanctionSteps.First([Listed(SanctionState.InPreparation), waits]).ShouldBe(waits);
        SanctionSteps.First([Listed(SanctionState.Prepared)]).ShouldBeNull();
    }

    [Fact]
    public async Task A_lawyer_begins_with_what_is_weighed_and_asks_for_what_the_filter_says()
    {
        (await As(Lawyer).GetAsync("/nl/staff")).Headers.Location!.ToString().ShouldBe(List);
        Services.Say("GET " + Cases, new Page<ListedSanctionCase>(
            [Listed(SanctionState.ToPrepare, matters: 2)], 1, 20, 21, 2, new Dictionary<string, string>(StringComparer.Ordinal)));
        var html = await Read(Lawyer, List + "?state=toPrepare&mine=true");
        html.ShouldContain("Z-2026-000012: neem de zaak");
        html.ShouldContain("2 medewerkers");
        html.ShouldContain("Nog niemand");
        html.ShouldContain("state=toPrepare&mine=true&page=2");
        html.ShouldContain("data-live=\"/api/sanctioning/v1/change-notifications\"");
        Services.Asked.ShouldContain(Cases + "?state=toPrepare&mine=true");
    }

    [Theory]
    [InlineData("/nl/staff/sanctioning", "Er wacht niets op een jurist.")]
    [InlineData("/nl/staff/sanctioning?mine=true", "Er zijn geen zaken met dit filter.")]
    [InlineData("/en/staff/sanctioning", "Nothing waits for a lawyer.")]
    [InlineData("/en/staff/sanctioning?state=prepared", "There are no cases with this filter.")]
    public async Task An_empty_list_says_why(string address, string text)
    {
        Services.Say("GET " + Cases, PageOf<ListedSanctionCase>());
        (await Read(Lawyer, address)).ShouldContain(text);
    }

    [Theory]
    [InlineData("unit-head.ams")]
    [InlineData("triage.ams")]
    [InlineData("investigator.ams")]
    [InlineData("corps")]
    public async Task Nobody_else_has_it(string account)
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        Services.Say("GET " + Cases, PageOf(Listed(SanctionState.ToPrepare)));
        foreach (var page in new[] { List, Weighed, Weighed + "/report", Matter, Matter + "/steps/carefulInvestigation", Matter + "/weight", Matter + "/factors/mitigating", Matter + "/factors/1/withdrawal", Weighed + "/stepping-back" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        Services.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_access_log_shows_that_of_sanctioning()
    {
        Services.Say("GET /api/sanctioning/v1/access-log", PageOf<AccessLogLine>());
        var html = await Read("auditor", "/nl/staff/access-log?service=sanctioning");
        html.ShouldContain("<option value=\"sanctioning\" selected=\"selected\">Strafmaat</option>");
        html.ShouldContain("/api/sanctioning/v1/access-log/export");
        Services.Asked.ShouldHaveSingleItem().ShouldBe("/api/sanctioning/v1/access-log");
    }
}
