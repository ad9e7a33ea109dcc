using CsCheck;
using Microsoft.AspNetCore.Http;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Tests.Http;

public class PagingTests
{
    [Theory]
    [InlineData(1, 10, 25, "first=1 last=3 next=2 self=1")]
    [InlineData(2, 10, 25, "first=1 last=3 next=3 prev=1 self=2")]
    [InlineData(3, 10, 25, "first=1 last=3 prev=2 self=3")]
    [InlineData(1, 10, 0, "first=1 last=1 self=1")]
    [InlineData(1, 10, 10, "first=1 last=1 self=1")]
    [InlineData(1, 10, 11, "first=1 last=2 next=2 self=1")]
    public void Links_lead_where_there_is_a_page(int page, int size, int total, string expected)
    {
        var links = PageOf(page, size, total, "").Links;

        string.Join(' ', links.OrderBy(l => l.Key).Select(l => $"{l.Key}={l.Value.Split("page=")[1]}")).ShouldBe(expected);
    }

    [Fact]
    public void Links_keep_the_filter_and_name_the_page_once()
    {
        var links = PageOf(2, 10, 25, "?state=a%26b&page=2&part=AMS&part=DHG").Links;

        links["next"].ShouldBe("/api/x/v1/cases?state=a%26b&part=AMS&part=DHG&page=3");
        links.Values.ShouldAllBe(l => l.Split("page=").Length == 2);
    }

    [Fact]
    public void From_every_page_that_exists_the_links_stay_within_the_list() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[1, 50], Gen.Int[0, 2_000]).Sample((page, size, total) =>
        {
            var result = PageOf(page, size, total, "");
            var pages = result.Links.ToDictionary(l => l.Key, l => int.Parse(l.Value.Split("page=")[1]));
            return result.TotalPages == Math.Max(1, (int)Math.Ceiling(total / (double)size))
                && pages["last"] == result.TotalPages
                && (!pages.TryGetValue("next", out var next) || next <= result.TotalPages)
                && (!pages.TryGetValue("prev", out var previous) || (previous >= 1 && previous <= result.TotalPages));
        });

    [Theory]
    [InlineData(null, null, 1, 50)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(-1, int.MinValue, 1, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 1_000_000, 200)]
    public void Whatever_is_asked_is_a_page(int? page, int? size, int number, int count) =>
        Paging.Of(page, size).ShouldBe(new Paging(number, count));

    private static Page<int> PageOf(int page, int size, int total, string query)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/api/x/v1/cases";
        http.Request.QueryString = new QueryString(query);
        return Paging.Of(page, size).PageOf<int>(http.Request, [], total);
    }
}
