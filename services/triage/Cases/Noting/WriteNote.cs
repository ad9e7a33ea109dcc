using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;
using Zichtlijn.Triage.Cases.Reading;

namespace Zichtlijn.Triage.Cases.Noting;

/// <summary>A note for those who work on the case. Storage format: add, never rename.</summary>
public sealed record NoteWritten(DateTimeOffset WrittenAt, string By, ProtectedContent Text) : IHoldsPersons<NoteWritten>
{
    public NoteWritten WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>
/// <c>POST /cases/{id}/notes</c> and <c>GET /cases/{id}/notes</c>: what officers tell each other about a case. It stays
/// in triage: no other service is told that there is one, so no reporter can come across it by any road.
/// </summary>
internal static class WriteNote
{
    public static void MapNotes(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/notes", Handle)
            .WithName("write-note").WithSummary("Write a note for those who work on the case.").ProducesDecision().ProducesValidationProblem();
        routes.MapGet("/cases/{caseId:guid}/notes", Read)
            .WithName("read-notes").WithSummary("The notes on a case, the newest on top.")
            .Produces<IReadOnlyList<Note>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.WriteNote request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 1, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var text = await keys.SealAsync(c, Purposes.Note, request.Text, http.RequestAborted);
            return Decide(c, who, new NoteWritten(http.Now(), who.Account, text));
        });
    }

    internal static Decision Decide(TriageCase c, Colleague who, NoteWritten note) =>
        c.State == TriageState.Received ? TriageErrors.NotAccepted
        : c.MayOpen(who) ? Decision.Of(note)
        : c.Access.IsHandler(who.Mark) || c.CoReads(who.Mark) ? AccessErrors.ConflictNotDeclared
        : TriageErrors.AcceptedByAnother;

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var who = http.Colleague();
        if (await session.KnownTo(who).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        if (!row.Case.MayOpen(who))
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        await http.LogAccess(AccessAction.Read, caseId, "notes");
        var notes = (await session.FileOf(caseId, http.RequestAborted)).Notes;
        var own = await keys.OfAsync(caseId, notes.Select(n => n.Text), http.RequestAborted);
        return Results.Ok(notes.Reverse().Select(n => new Note(own.Reveal<string>(Purposes.Note, n.Text), n.By, n.WrittenAt)).ToArray());
    }
}
