using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Own;
using Zichtlijn.Sanctioning.Cases.Reading;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary>
/// <c>GET /cases/{id}/matters/{n}/letters/{kind}/document</c>, with a fresh sign-in for those who work on the case, and
/// <c>/own-matters/{id}/letters/{kind}</c> for whom it is about, once it was sent or made known to them: a signed letter as PDF.
/// </summary>
internal static class DownloadLetter
{
    public static void MapDownloadLetter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/letters/{kind}/document", Signed).RequireFreshSignIn()
            .WithName("download-letter").WithSummary("A signed letter.").ProducesLetter();

    public static void MapDownloadOwnLetter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/own-matters/{caseId:guid}/letters/{kind}", Own)
            .WithName("download-own-letter").WithSummary("A signed letter to the caller.").ProducesLetter();

    private static async Task<IResult> Signed(
        Guid caseId, int matter, string kind, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var (opened, refused) = await cases.OpenLetterAsync(http, session, caseId, matter, kind, AccessAction.Download);
        return opened is var (c, m, letter, _) ? await session.HandOutAsync(keys, c, m, letter, http.RequestAborted) : refused!;
    }

    private static async Task<IResult> Own(Guid caseId, string kind, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        if (OpeningLetters.ReadKind(kind, out var invalid) is not { } known)
        {
            return invalid!;
        }

        var mark = http.Colleague().Mark;
        if (await session.OwnOf(mark).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { Case: var c })
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Download, caseId, AccessLogRows.OwnReading);
        return c.OwnOf(mark) is { } m && m.OwnLetterOf(known) is { } letter
            ? await session.HandOutAsync(keys, c, m, letter, http.RequestAborted)
            : Problems.NotFound.ToResult();
    }

    private static async Task<IResult> HandOutAsync(
        this IQuerySession session, ContentKeys keys, SanctionCase c, Matter m, Letter letter, CancellationToken cancellationToken) =>
        (await session.EventsOfAsync(c.Id, cancellationToken)).SignatureOf(m, letter) is { Pdf: var pdf }
            ? Results.Bytes(
                (await keys.OfAsync(c.Id, [pdf], cancellationToken)).Reveal<byte[]>(Purposes.SignedLetter, pdf), AccessiblePdf.ContentType, $"{c.Origin!.CaseNumber}-{FileName(letter.Kind)}.pdf")
            : Problems.NotFound.ToResult();

    private static string FileName(LetterKind kind) => kind switch
    {
        LetterKind.Intention => "voornemen",
        LetterKind.Decision => "besluit",
        _ => "beslissing-op-bezwaar",
    };

    private static void ProducesLetter(this RouteHandlerBuilder route) => route
        .Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType).ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
}
