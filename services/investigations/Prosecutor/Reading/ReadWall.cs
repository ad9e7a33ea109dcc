using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor.Reading;

/// <summary><c>GET /cases/{id}/prosecutor</c>: what never goes to the prosecutor, and what went there.</summary>
internal static class ReadWall
{
    public static void MapReadWall(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/prosecutor", Read)
            .WithName("read-prosecutor-wall").WithSummary("What never goes to the prosecutor, what went there, and whether the terms stand still for them.")
            .Produces<ProsecutorWall>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "prosecutor");
        if (i is null)
        {
            return refused!;
        }

        var shared = await session.DisclosuresAsync(caseId, http.RequestAborted);
        var own = await keys.OfAsync(caseId, shared.SelectMany(ProtectedContents.In).Prepend(i.FirstContent!), http.RequestAborted);
        var blocked = await PieceShelf.CompelledAsync(session, caseId, http.RequestAborted);
        return Results.Ok(new ProsecutorWall(blocked, [.. shared.Reverse().Select(s => ToContract(s, blocked, own))], i.StandsStill()));
    }

    private static ProsecutorDisclosure ToContract(SharedWithProsecutor shared, IReadOnlyList<string> blocked, KeyRing own)
    {
        var words = Disclosed.Of(shared, own);
        return new(shared.Number, shared.SharedAt, shared.By, words.Items, words.Recipient, words.LegalBasis, words.Motive, [.. words.Items.Intersect(blocked, StringComparer.Ordinal)]);
    }
}

internal static class Disclosures
{
    /// <summary>What went to the prosecutor, in the order of its numbers.</summary>
    public static async Task<IReadOnlyList<SharedWithProsecutor>> DisclosuresAsync(this IQuerySession session, Guid caseId, CancellationToken cancellationToken) =>
        [.. (await session.EventsOfAsync(caseId, cancellationToken)).OfType<SharedWithProsecutor>()];

    /// <summary>When a piece went there, last; null when it never did.</summary>
    /// <param name="piece">What people call it.</param>
    public static async Task<DateTimeOffset?> SharedAtAsync(this IQuerySession session, Guid caseId, string piece, CancellationToken cancellationToken) =>
        (await session.DisclosuresAsync(caseId, cancellationToken)).LastOrDefault(s => s.Items.Contains(piece, StringComparer.Ordinal))?.SharedAt;
}
