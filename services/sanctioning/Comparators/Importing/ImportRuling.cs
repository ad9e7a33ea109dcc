using System.Security.Cryptography;
using JasperFx;
using Marten;
using Marten.Exceptions;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases;

namespace Zichtlijn.Sanctioning.Comparators.Importing;

/// <summary>
/// <c>POST /court-rulings</c>: a published ruling, as the XML of the case-law register. The same file again does nothing; a newer
/// one of the same ruling takes its place, and the words of before are destroyed: the register publishes anew what was not anonymous enough.
/// </summary>
internal static class ImportRuling
{
    private const string Republished = "republished";

    public static void MapImportRuling(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/court-rulings", Handle)
            .WithName("import-court-ruling").WithSummary("Take in a published ruling, as the XML of the case-law register.")
            .Accepts<Stream>("application/xml", "text/xml")
            .Produces<ImportedCourtRuling>().Produces<ImportedCourtRuling>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> Handle(HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var (file, check) = (body.ToArray(), new Validation());
        if (RulingFile.Read(file, check) is not { } read)
        {
            return Problems.Invalid(check.Errors);
        }

        var (id, ecli) = (Ecli.IdOf(read.Header.Ecli), read.Header.Ecli);
        var stream = await session.Events.FetchForWriting<CourtRuling>(id, http.RequestAborted);
        var version = stream.CurrentVersion ?? 0;
        var decision = Decide(stream.Aggregate, new CourtRulingImported(
            http.Now(), http.Colleague().Account, read.Header, Convert.ToHexStringLower(SHA256.HashData(file)),
            (await keys.NewAsync(id, http.RequestAborted)).Protect(Purposes.RulingText, read.Text)));
        if (decision.Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        stream.AppendMany(decision.Events);
        try
        {
            await session.SaveChangesAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is ConcurrencyException or ExistingStreamIdCollisionException)
        {
            return Problems.VersionConflict.ToResult();
        }

        await DestroyEarlierAsync(id, session, keys, http.RequestAborted);
        var imported = new ImportedCourtRuling(ecli, version + decision.Events.Count);
        http.Response.SetVersion(imported.Version);
        return version == 0 ? Results.Created($"/api/sanctioning/v1/court-rulings/{ecli}", imported) : Results.Ok(imported);
    }

    internal static Decision Decide(CourtRuling? before, CourtRulingImported imported) => before switch
    {
        { } b when b.Sha256 == imported.Sha256 => Decision.AlreadySo,
        { } b when b.Header.Modified > imported.Header.Modified => RulingErrors.Outdated,
        _ => Decision.Of(imported),
    };

    /// <summary>Done each time, so that what failed once is made good by sending the file again.</summary>
    private static async Task DestroyEarlierAsync(Guid id, IDocumentSession session, ContentKeys keys, CancellationToken cancellationToken)
    {
        var earlier = (await session.Events.FetchStreamAsync(id, token: cancellationToken)).Select(e => e.Data).OfType<CourtRulingImported>().SkipLast(1).ToArray();
        if (earlier.Length > 0)
        {
            await keys.DestroyAsync(earlier.Select(e => e.Text), Republished, cancellationToken);
        }
    }
}
