using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary><c>POST /cases/{id}/matters/{n}/external-advice</c>: what somebody from outside advises, after an intention and before a decision.</summary>
internal static class NoteExternalAdvice
{
    public static void MapNoteExternalAdvice(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/external-advice", Handle)
            .WithName("note-external-advice").WithSummary("Note what somebody from outside advises.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.NoteExternalAdvice request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.From, "from", min: 2, max: 200).Text(request.Text, "text", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new ExternalAdviceNoted(
            http.Now(), who.Account, matter, await keys.SealAllAsync(c, Purposes.OutsideAdvice, new OutsideAdvice(request.From!.Trim(), request.Text!), http.RequestAborted))));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, ExternalAdviceNoted noted) => c.MatterOf(noted.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Intention: null } => SanctionErrors.NotIntended,
        _ => Decision.Of(noted),
    };
}
