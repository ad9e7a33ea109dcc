using Marten.Pagination;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts;

namespace Zichtlijn.Platform.Http;

/// <summary>Paging of lists by <c>page</c> and <c>pageSize</c>.</summary>
public sealed record Paging(int Number, int Size)
{
    public const int DefaultSize = 50;
    public const int MaxSize = 200;

    public int Skip => (Number - 1) * Size;

    /// <summary>Reads the query; anything that is no page is page 1 of the default size, anything too large is the largest.</summary>
    public static Paging Of(int? page, int? pageSize) =>
        new(Math.Clamp(page ?? 1, 1, 1_000_000), Math.Clamp(pageSize ?? DefaultSize, 1, MaxSize));

    /// <summary>The rows of the page, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<T> Rows, int Total)> Read<T>(IQueryable<T> query, CancellationToken cancellationToken)
        where T : notnull
    {
        // Counted apart: with the rows, the database would carry every row of all pages along to count it.
        var rows = await query.ToPagedListAsync(Number, Size, useCountQuery: true, cancellationToken);
        return ([.. rows], (int)rows.TotalItemCount);
    }

    public Page<T> PageOf<T>(HttpRequest request, IReadOnlyList<T> items, int total)
    {
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = Link(request, Number),
            ["first"] = Link(request, 1),
            ["last"] = Link(request, pages),
        };
        if (Number > 1)
        {
            links["prev"] = Link(request, Math.Min(Number - 1, pages));
        }

        if (Number < pages)
        {
            links["next"] = Link(request, Number + 1);
        }

        return new Page<T>(items, Number, Size, total, pages, links);
    }

    private static string Link(HttpRequest request, int page)
    {
        var query = request.Query.Where(q => q.Key is not "page")
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Append(KeyValuePair.Create("page", (string?)page.ToString()));
        return QueryHelpers.AddQueryString(request.Path, query);
    }
}
