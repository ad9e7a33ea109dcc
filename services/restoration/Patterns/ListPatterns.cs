using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Worklist;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Patterns;

/// <summary>A case, as far as a pattern needs it.</summary>
internal sealed record PatternCase(string Part, string Category, DateTimeOffset SubmittedAt, bool Counts);

/// <summary>
/// <c>GET /patterns</c>: where several reports are alike, so that something can be done for all of them. Per organisational part, the smallest
/// unit that contracts carry, and never per person; what turned out not to have happened does not count.
/// </summary>
internal static class ListPatterns
{
    /// <summary>Whatever the reference data says: fewer than these would point at people.</summary>
    public const int Fewest = 5;

    public static void MapListPatterns(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/patterns", List).WithName("list-patterns").WithSummary("Parts and categories with several reports, the most on top.").Produces<IReadOnlyList<Pattern>>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var who = http.Colleague();
        var rows = session.Query<RestorationCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(who.Mark));
        rows = http.User.IsInRole(Roles.RestorationWorker) ? rows.Where(r => r.Part == who.Part) : rows;
        var cases = (await rows.ToListAsync(http.RequestAborted))
            .Select(r => new PatternCase(r.Case.Origin!.OrganisationalPart, r.Case.Origin.Category, r.SubmittedAt, r.CountsInPatterns));
        return Results.Ok(Of(cases, Term.DayOf(http.Now()), ReferenceDataSet.Current));
    }

    internal static IReadOnlyList<Pattern> Of(IEnumerable<PatternCase> cases, DateOnly today, ReferenceDataSet reference)
    {
        var since = Term.Before(today, Period.Parse(reference.RestorationRules["patternPeriod"].Period!)).LastDay;
        var enough = Math.Max(Fewest, reference.RestorationRules["patternCases"].Value!.Value);
        return
        [
            .. cases.Where(c => c.Counts && Term.DayOf(c.SubmittedAt) >= since).GroupBy(c => (c.Part, c.Category)).Where(alike => alike.Count() >= enough)
                .Select(alike => new Pattern(alike.Key.Part, alike.Key.Category, alike.Count(), since))
                .OrderByDescending(p => p.Cases).ThenBy(p => p.OrganisationalPart, StringComparer.Ordinal).ThenBy(p => p.Category, StringComparer.Ordinal),
        ];
    }
}
