using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Reading;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection.Lessons.Releasing;

/// <summary>
/// <c>POST /lesson-proposals/{id}/releases</c> and <c>…/returns</c>: a second person, of another part or of the corps, puts a lesson into the
/// library, or does not. In the library it has a stream of its own, and nothing there leads back.
/// </summary>
internal static class ReleaseLessons
{
    public static void MapReleaseLesson(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/lesson-proposals/{proposalId:guid}/releases", Release)
            .WithName("release-lesson").WithSummary("Put a lesson into the library, as a second person.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/lesson-proposals/{proposalId:guid}/returns", Return)
            .WithName("return-lesson").WithSummary("Do not release a lesson as it is.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Release(Guid proposalId, ReleaseLesson request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().TextOrNone(request.CombinationMotive, "combinationMotive", min: 20, max: 2_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (reference, lessonId, shared) = (ReferenceDataSet.Current, Guid.CreateVersion7(http.Now()), (LessonShared?)null);
        return await DecideAsync(http, session, proposalId, async (c, room, seat) =>
        {
            var file = await RoomFile.OpenAsync(c.Id, session, keys, http.RequestAborted);
            shared = file.LessonOf(room, proposalId, http.Now(), reference);
            return Decide(room, seat, new(
                http.Now(), seat.Who.Account, seat.Mark, room.Number, proposalId, lessonId, request.Checks ?? [],
                request.CombinationMotive is { } motive ? await keys.SealAsync(c, Purposes.LessonMotive, motive, http.RequestAborted) : null, reference.Version), reference);
        }, _ => Task.FromResult(session.Events.StartStream<Lesson>(lessonId, shared!)));
    }

    internal static Decision Decide(Room room, Seat seat, LessonReleased released, ReferenceDataSet reference) => Checked(room, seat, released.Id, proposal => proposal.State switch
    {
        ProposalState.Released => Decision.AlreadySo,
        ProposalState.Returned => ReflectionErrors.LessonReturned,
        _ => FourEyes.MayPass(reference.LessonChecks, released.Checks, proposal.Combination, released.Motive) is { } refusal ? refusal : Decision.Of(released),
    });

    private static async Task<IResult> Return(Guid proposalId, ReturnLesson request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Remark, "remark", min: 10, max: 2_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await DecideAsync(http, session, proposalId, async (c, room, seat) => Decide(room, seat, new(
            http.Now(), seat.Who.Account, room.Number, proposalId, await keys.SealAsync(c, Purposes.LessonRemark, request.Remark, http.RequestAborted))));
    }

    internal static Decision Decide(Room room, Seat seat, LessonReturned returned) => Checked(room, seat, returned.Id, proposal => proposal.State switch
    {
        ProposalState.Returned => Decision.AlreadySo,
        ProposalState.Released => ReflectionErrors.LessonReleased,
        _ => Decision.Of(returned),
    });

    private static Decision Checked(Room room, Seat seat, Guid proposalId, Func<Proposal, Decision> decide) =>
        room.Proposals.Find(p => p.Id == proposalId) is var proposal && proposal!.Person == seat.Mark ? ReflectionErrors.SamePerson
        : !room.IsCheckedBy(seat) ? ReflectionErrors.SamePart
        : decide(proposal);

    private static async Task<IResult> DecideAsync(
        HttpContext http, IDocumentSession session, Guid proposalId, Func<ReflectionCase, Room, Seat, ValueTask<Decision>> decide, Func<Decision, Task>? keep = null)
    {
        var seat = Seat.Of(http);
        return await session.WithLessonsFor(seat).FirstOrDefaultAsync(r => r.ProposalIds.Contains(proposalId), http.RequestAborted) is { } row
            ? await session.DecideOn<ReflectionCase>(
                http, row.Id, c => c.IsOpen && !c.Access.IsBarred(seat.Mark), c => decide(c, c.Rooms.First(r => r.Proposals.Exists(p => p.Id == proposalId)), seat), keep)
            : await http.RefuseCase(proposalId);
    }
}

internal static class LessonsToCheck
{
    /// <summary>Cases whose lessons somebody may look at: no case that they are kept out of.</summary>
    public static IQueryable<ReflectionCaseRow> WithLessonsFor(this IQuerySession session, Seat seat)
    {
        var mark = seat.Mark;
        return session.Query<ReflectionCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(mark));
    }

    /// <summary>They are of the corps, or of another part than the room and than whoever leads it.</summary>
    public static bool IsCheckedBy(this Room room, Seat seat) =>
        seat.As != Capacity.Facilitator || (!seat.Parts.Contains(room.Part, StringComparer.Ordinal) && room.Facilitator?.Part != seat.Own);
}
