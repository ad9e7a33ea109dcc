using Marten;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases;

namespace Zichtlijn.Sanctioning.Comparators.Reading;

/// <summary><c>GET /court-rulings/{ecli}</c>: a ruling with its words, and every coding of it.</summary>
internal static class ReadRuling
{
    public static void MapReadRuling(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/court-rulings/{ecli}", Read)
            .WithName("read-court-ruling").WithSummary("A published ruling.").Produces<CourtRulingDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(string ecli, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        if (await session.LoadAsync<CourtRuling>(Ecli.IdOf(ecli), http.RequestAborted) is not { } ruling)
        {
            return Problems.NotFound.ToResult();
        }

        object[] events = [.. (await session.Events.FetchStreamAsync(ruling.Id, ruling.Version, token: http.RequestAborted)).Select(e => e.Data)];
        var (imported, codings) = (events.OfType<CourtRulingImported>().Last(), events.OfType<CourtRulingCoded>().Reverse().ToArray());
        var ring = await keys.OfAsync(ruling.Id, [imported.Text, .. codings.Select(c => c.Reasons)], http.RequestAborted);
        var (h, text) = (ruling.Header, ring.Reveal<RulingText>(Purposes.RulingText, imported.Text));
        http.Response.SetVersion(ruling.Version);
        return Results.Ok(new CourtRulingDetail(
            h.Ecli, h.Date, h.Court, h.Place, h.Subject, h.Procedures, h.EarlierInstances, Ecli.LinkOf(h.Ecli), text.Summary, text.Text,
            [.. codings.Select(c => ToContract(c, ring))], ruling.Version));
    }

    private static RulingCodingDetail ToContract(CourtRulingCoded e, KeyRing ring)
    {
        var c = e.Coding;
        return new(
            c.Category, c.InNormSet, c.Severity, c.Repeated, c.Factors, c.Sanction, c.Outcome, c.ReplacedBy, ring.Reveal<string>(Purposes.RulingCoding, e.Reasons), e.By,
            e.CodedAt, e.ReferenceData);
    }
}
