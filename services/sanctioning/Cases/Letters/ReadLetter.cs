using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Cases.Reading;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary><c>GET /cases/{id}/matters/{n}/letters/{kind}</c>: a letter as the case would have it, with what was saved of it.</summary>
internal static class ReadLetter
{
    public static void MapReadLetter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/letters/{kind}", Read)
            .WithName("read-letter").WithSummary("A letter on what is intended or decided, to read, change or sign.").Produces<LetterDetail>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, int matter, string kind, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, LetterDesk desk)
    {
        var (opened, refused) = await cases.OpenLetterAsync(http, session, caseId, matter, kind, AccessAction.Read);
        if (opened is not var (c, m, letter, version))
        {
            return refused!;
        }

        var events = await session.EventsOfAsync(caseId, http.RequestAborted);
        var material = await desk.GatherAsync(events, c, m, letter.Kind, http.Now(), http.RequestAborted);
        var signed = events.SignatureOf(m, letter);
        http.Response.SetVersion(version);
        return Results.Ok(new LetterDetail(
            caseId, matter, letter.Kind, letter.Number, letter.Saved, LetterComposer.Compose(material), LegalClauses.Of(material),
            await desk.VersionsAsync(events, c, m, letter, http.RequestAborted), signed is null ? null : new(signed.Saved, signed.By, signed.SignedAt, signed.Sha256), version));
    }
}
