using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Reporting.Drafts;

/// <summary><c>/drafts/{id}</c>: keeps sealed bytes for 24 hours after the last change. Knowing the random id is the right to them.</summary>
internal static class DraftEndpoints
{
    private const int MaxSealedBytes = 192 * 1024;

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/drafts/{draftId:guid}").AllowAnonymous();
        drafts.MapPut("", Keep).WithName("keep-draft").WithSummary("Keep a sealed draft for 24 hours.").Produces(StatusCodes.Status204NoContent).ProducesValidationProblem();
        drafts.MapGet("", Read).WithName("read-draft").WithSummary("The sealed draft.").Produces<SealedDraft>().ProducesProblem(StatusCodes.Status404NotFound);
        drafts.MapDelete("", Remove).WithName("remove-draft").WithSummary("Forget the draft.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Keep(
        Guid draftId, SealedDraft draft, IDocumentSession session, TimeProvider clock, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxSealedBytes];
        if (draft.Sealed is null || !Convert.TryFromBase64String(draft.Sealed, bytes, out var length))
        {
            return Problems.Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["sealed"] = [$"Base64 of at most {MaxSealedBytes} bytes."],
            });
        }

        session.Store(new Draft(draftId, bytes[..length], clock.GetUtcNow() + Draft.Lifetime));
        await session.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> Read(Guid draftId, IQuerySession session, TimeProvider clock, CancellationToken cancellationToken) =>
        await session.LoadAsync<Draft>(draftId, cancellationToken) is { } draft && draft.ExpiresAt > clock.GetUtcNow()
            ? Results.Ok(new SealedDraft(Convert.ToBase64String(draft.Sealed)))
            : Problems.NotFound.ToResult();

    private static async Task<IResult> Remove(Guid draftId, IDocumentSession session, CancellationToken cancellationToken)
    {
        session.HardDelete<Draft>(draftId);
        await session.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }
}
