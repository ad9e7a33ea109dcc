using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class PagingTests(ReportingHost host)
{
    [Fact]
    public async Task A_list_is_walked_by_its_links_and_every_item_is_met_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => host.SubmitAsync(Given.Request with { OrganisationalPart = "PA" })));
        var desk = host.As("desk.pa");
        await Eventually.Holds(async () => (await desk.GetAsync($"{ReportingHost.Reports}?organisationalPart=PA").Read<Page<DeskReport>>()).TotalItems.ShouldBe(7));

        var met = new List<Guid>();
        for (var next = $"{ReportingHost.Reports}?pageSize=3&state=submitted&organisationalPart=PA"; next is not null;)
        {
            var page = await desk.GetAsync(next).Read<Page<DeskReport>>();
            (page.TotalItems, page.TotalPages, page.PageSize).ShouldBe((7, 3, 3));
            page.Links["last"].ShouldContain("state=submitted");
            met.AddRange(page.Items.Select(i => i.ReportId));
            next = page.Links.GetValueOrDefault("next");
        }

        met.Count.ShouldBe(7);
        met.ShouldBeUnique();

        var beyond = await desk.GetAsync($"{ReportingHost.Reports}?page=9&pageSize=3&organisationalPart=PA").Read<Page<DeskReport>>();
        beyond.Items.ShouldBeEmpty();
        (beyond.TotalItems, beyond.TotalPages).ShouldBe((7, 3), "beyond the end the totals still hold");
    }

    [Theory]
    [InlineData("page=0", 1, 50)]
    [InlineData("page=-7&pageSize=-1", 1, 1)]
    [InlineData("pageSize=100000", 1, 200)]
    public async Task A_page_out_of_bounds_is_the_nearest_page(string query, int number, int size)
    {
        var page = await host.As("desk.pdc").GetAsync($"{ReportingHost.Reports}?{query}").Read<Page<DeskReport>>();

        (page.Number, page.PageSize).ShouldBe((number, size));
    }

    [Theory]
    [InlineData("page=two")]
    [InlineData("page=99999999999999")]
    [InlineData("pageSize=1.5")]
    [InlineData("state=unknown")]
    [InlineData("state=0")]
    [InlineData("state=submitted,acknowledged")]
    public async Task What_is_no_page_and_no_state_is_refused(string query)
    {
        using var response = await host.As("desk.pdc").GetAsync($"{ReportingHost.Reports}?{query}");

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
    }
}
