using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Prosecutor.Sharing;

/// <summary>
/// <c>POST /cases/{id}/disclosures</c>: single pieces go to the prosecutor, with whose and which provision it is and why. That
/// one of them may not is refused as forbidden: the access log notes who tried, and nothing of the request is shared.
/// </summary>
internal static class ShareWithProsecutor
{
    private const int MostItems = 50;

    public static void MapShareWithProsecutor(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/disclosures", Handle)
            .WithName("share-with-prosecutor").WithSummary("Hand single pieces of the case to the prosecutor; never what rests on a duty to answer.")
            .ProducesDecision().ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.ShareWithProsecutor request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, ContentKeys keys, PieceShelf shelf)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        PieceName[] names = [.. request.Items!.Select(PieceName.Of).OfType<PieceName>().Distinct().OrderBy(n => n.Kind).ThenBy(n => n.Number)];
        var wish = new Disclosed([.. names.Select(n => n.ToString())], request.Recipient!.Trim(), request.LegalBasis!.Trim(), request.Motive!.Trim());
        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            if (i.MayWork(who) is { } refusal)
            {
                return refusal;
            }

            var own = await keys.OfAsync(caseId, [i.FirstContent, i.Shared?.Motive], http.RequestAborted);
            var found = await shelf.FindAsync(session, caseId, names, http.RequestAborted);
            if (i.Shared is { } last && wish.IsThatOf(last, own) && Wall.Refuse(wish.Items, found.Pieces) is null)
            {
                return Decision.AlreadySo;
            }

            return Decide(i, who, found.Pieces, wish.Seal((i.Shared?.Number ?? 0) + 1, http.Now(), who.Account, own));
        });
    }

    /// <param name="there">Those of the pieces that the case has.</param>
    internal static Decision Decide(Investigation i, Colleague who, IReadOnlyCollection<WallPiece> there, SharedWithProsecutor shared) =>
        (i.MayWork(who) ?? Wall.Refuse(shared.Items, there)) is { } refusal ? refusal : Decision.Of(shared);

    private static Validation Validate(Contracts.Investigations.Http.V1.ShareWithProsecutor request) => new Validation()
        .Check(request.Items is { Count: > 0 }, "items", "Name at least one piece.")
        .Check(request.Items is not { Count: > MostItems }, "items", $"At most {MostItems} pieces at a time.")
        .Check(request.Items?.Take(MostItems).All(item => PieceName.Of(item) is not null) ?? true, "items", "Name pieces as E-1 for evidence and I-2 for minutes.")
        .Text(request.Recipient, "recipient", min: 2, max: 200)
        .Text(request.LegalBasis, "legalBasis", min: 5, max: 500)
        .Text(request.Motive, "motive", min: 20, max: 5_000);
}
