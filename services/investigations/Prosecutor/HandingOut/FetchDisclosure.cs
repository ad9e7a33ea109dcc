using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Prosecutor.Reading;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor.HandingOut;

/// <summary>
/// <c>GET /cases/{id}/disclosures/{number}</c>: exactly the pieces that were shared, as one file for the prosecutor. Whether each
/// of them may cross the wall is asked once more at this moment. It takes a fresh sign-in, as every export does.
/// </summary>
internal static class FetchDisclosure
{
    public static void MapFetchDisclosure(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/disclosures/{number:int}", Handle).RequireFreshSignIn()
            .WithName("fetch-disclosure").WithSummary("The pieces that were shared with the prosecutor, as a zip that explains how to check it.")
            .Produces<Stream>(StatusCodes.Status200OK, ZipResult.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(
        Guid caseId, int number, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, PieceShelf shelf, DisclosureBundle bundle)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"disclosure/{number}", AccessAction.Export, toCarryAway: true);
        if (i is null)
        {
            return refused!;
        }

        if ((await session.DisclosuresAsync(caseId, http.RequestAborted)).FirstOrDefault(s => s.Number == number) is not { } shared)
        {
            return Problems.NotFound.ToResult();
        }

        var found = await shelf.FindAsync(session, caseId, [.. shared.Items.Select(PieceName.Of).OfType<PieceName>()], http.RequestAborted);
        if (Wall.Refuse(shared.Items, found.Pieces) is { } refusal)
        {
            return refusal.ToResult();
        }

        var minutes = await MinutesOf(found.Interviews, session, http.RequestAborted);
        var own = await keys.OfAsync(caseId, [.. ProtectedContents.In(shared), .. ProtectedContents.In(found.Evidence), .. ProtectedContents.In(minutes)], http.RequestAborted);
        var wanted = new DisclosedPieces(
            caseId, i.Request!.CaseNumber, shared, found.Evidence,
            [.. minutes.Select(m => new DisclosedMinutes(m.Number, own.Reveal<string>(InterviewPurposes.Minutes, m.Written.Text)))], own);
        return new ZipResult($"{wanted.CaseNumber}-prosecutor-{number}.zip", (output, cancellationToken) => bundle.WriteAsync(wanted, output, cancellationToken));
    }

    /// <summary>The version that was signed, or of which the signature was refused.</summary>
    private static async Task<IReadOnlyList<(int Number, MinutesWritten Written)>> MinutesOf(
        IEnumerable<Interview> interviews, IQuerySession session, CancellationToken cancellationToken)
    {
        var minutes = new List<(int, MinutesWritten)>();
        foreach (var interview in interviews)
        {
            var events = await session.EventsOfAsync(interview.Id, cancellationToken);
            minutes.Add((interview.Number, events.OfType<MinutesWritten>().Single(m => m.Number == interview.Minutes)));
        }

        return minutes;
    }
}
