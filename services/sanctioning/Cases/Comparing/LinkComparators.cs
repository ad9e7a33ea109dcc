using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/comparators</c>: the closed cases that a matter was compared with, at least three, or why there
/// are fewer or none. What makes them alike is looked up and not taken from whoever links them.
/// </summary>
internal static class LinkComparators
{
    private static int Most => ReferenceDataSet.Current.ComparatorRules["most"].Value!.Value;

    public static void MapLinkComparators(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/comparators", Handle)
            .WithName("link-comparators").WithSummary("Record with which closed cases the matter was compared, or that there are none.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.LinkComparators request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases,
        IEnumerable<IPrecedents> precedents, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, reference) = (http.Colleague(), ReferenceDataSet.Current);
        return await cases.DecideAsync(http, session, caseId, async c =>
        {
            var ring = await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted);
            var chosen = (request.Comparators ?? []).Select(l => new Chosen(l.Id!, ring.Protect(Purposes.Comparator, l.Reasons!.Trim()))).ToArray();
            var motive = request.Motive is { } told ? ring.Protect(Purposes.FewComparators, told.Trim()) : null;
            return Decide(c, who, matter, chosen, motive, await precedents.ShownAsync(session, reference, http.RequestAborted), reference, http.Now());
        });
    }

    internal static Decision Decide(
        SanctionCase c, Colleague who, int matter, IReadOnlyList<Chosen> chosen, ProtectedContent? motive, IReadOnlyList<ShownPrecedent> precedents,
        ReferenceDataSet reference, DateTimeOffset now) => c.InMatter(who, matter, m =>
    {
        if (Profile.WhyNot(m) is { } refusal)
        {
            return refusal;
        }

        // What is hardly alike, or counts for nothing, may be named as well, and makes no third.
        var profile = Profile.Of(c, m);
        var comparable = precedents.Comparable(profile, reference);
        var counting = chosen.Count(l => comparable.Any(found => found.Precedent.Id == l.Id && found.Weight > 0));
        if (counting < reference.ComparatorRules["least"].Value && motive is null)
        {
            return SanctionErrors.TooFewComparators;
        }

        var found = chosen.Select(l => (l.Reasons, Precedent: precedents.FirstOrDefault(p => p.Id == l.Id))).ToArray();
        return Array.Exists(found, l => l.Precedent is null)
            ? SanctionErrors.UnknownComparator
            : Decision.Of(new ComparatorsLinked(
                now, who.Account, matter, [.. found.Select(l => LinkOf(Comparison.Of(profile, l.Precedent!, reference), l.Reasons))],
                comparable.Sum(f => f.Precedent.Cases), motive, m.Row!, reference.Version));
    });

    private static LinkedComparator LinkOf(Comparison comparison, ProtectedContent reasons)
    {
        var (p, t) = (comparison.Precedent, comparison.Precedent.Traits);
        return new(p.Id, p.Kind, p.Cases, t.Sanction, t.Outcome, t.ReplacedBy, comparison.Alike, comparison.Weight, reasons);
    }

    private static Validation Validate(Contracts.Sanctioning.Http.V1.LinkComparators request)
    {
        var links = request.Comparators ?? [];
        var check = new Validation()
            .Check(links.Count <= Most, "comparators", $"At most {Most}.")
            .Check(links.Select(l => l?.Id).Distinct(StringComparer.Ordinal).Count() == links.Count, "comparators", "Name each once.");
        for (var i = 0; i < links.Count && i <= Most; i++)
        {
            check.Check(links[i]?.Id is { Length: > 0 }, $"comparators[{i}].id", "Name it as the search gave it.").Text(links[i]?.Reasons, $"comparators[{i}].reasons", min: 20, max: 2_000);
        }

        return check.TextOrNone(request.Motive, "motive", min: 20, max: 2_000);
    }

    /// <param name="Id">As the search gives it.</param>
    internal sealed record Chosen(string Id, ProtectedContent Reasons);
}
