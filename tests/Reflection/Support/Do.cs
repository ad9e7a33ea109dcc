using System.Collections.Frozen;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Cases.Opening;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection.Tests.Support;

/// <summary>Everything that can be told or asked of a case and its first room. A room that is none of theirs does not exist to them.</summary>
internal static class Do
{
    private static readonly IReadOnlySet<string> Nobody = FrozenSet<string>.Empty;

    public static Decision Hear(ReflectionCase? c, Func<ReflectionCase?, IReadOnlyList<object>> hear) =>
        Decision.Of([.. Hearing.Following(c, Given.CaseId, (before, _) => hear(before), Given.Staff, Given.Reference, Given.Now)]);

    public static Decision Bar(ReflectionCase? c, string mark) => Hear(c, before => PersonBarredConsumer.Bar(before, mark, Given.Now));

    public static Decision WorkedOnIt(ReflectionCase? c, string mark) => Hear(c, before => before.WorkedOnIt(mark));

    public static Decision Ask(ReflectionCase c, Seat seat, ReflectionMoment moment) =>
        c.IsKnownTo(seat) ? AskForRoom.Decide(c, seat, Given.Ask(moment, seat, c.Rooms.Count + 1), Given.Staff, Given.Reference) : Problems.NotFound;

    public static Decision Take(ReflectionCase c, Seat seat, Interest interest = Interest.None) =>
        In(c, seat, room => TakeRoom.Decide(c, room, seat, interest, Given.Staff, Given.Reference, Given.Now));

    public static Decision Invite(ReflectionCase c, Seat seat, string kind, string? account, IReadOnlySet<string>? rested = null) =>
        In(c, seat, room => InviteMembers.Decide(c, room, seat.Who, kind, account, Given.Staff, rested ?? Nobody, Given.Reference, Given.Now));

    public static Decision AnswerInvitation(ReflectionCase c, Seat seat, bool accept = true, Interest interest = Interest.None, IReadOnlySet<string>? rested = null) =>
        In(c, seat, room => TakeSeat.Decide(c, room, seat.Who, new(interest, accept), rested ?? Nobody, Given.Now));

    public static Decision Leave(ReflectionCase c, Seat by, int number) => In(c, by, room => TakeSeat.Decide(room, by.Who, new SeatLeft(Given.Now, by.Who.Account, room.Number, number, Given.Sealed)));

    public static Decision Compose(ReflectionCase c, Seat seat, IReadOnlySet<string>? rested = null) =>
        In(c, seat, room => ComposeRoom.Decide(c, room, seat.Who, rested ?? Nobody, Given.Reference, Given.Now));

    public static Decision Summarise(ReflectionCase c, Seat seat) => In(c, seat, room =>
        WriteSummaries.Decide(room, seat.Who, Given.Summary((room.Summary?.Number ?? 0) + 1) with { By = seat.Who.Account, Person = seat.Mark, Room = room.Number }));

    public static Decision Check(ReflectionCase c, Seat seat, SummaryChecked? done = null) => In(c, seat, room => CheckSummaries.Decide(
        room, seat.Who, (done ?? Given.Check(room.Summary?.Number ?? 0)) with { By = seat.Who.Account, Person = seat.Mark }, Given.Reference));

    public static Decision Return(ReflectionCase c, Seat seat) =>
        In(c, seat, room => CheckSummaries.Decide(room, seat.Who, new SummaryReturned(Given.Now, seat.Who.Account, room.Number, room.Summary?.Number ?? 0, Given.Sealed)));

    public static Decision Prepare(ReflectionCase c, Seat seat) => In(c, seat, room => PrepareRooms.Decide(room, seat.Who, Given.Preparation with { By = seat.Who.Account }));

    public static HoldSession Session(params int[] present) => new(
        present, [.. Given.Preparation.Perspectives.Select(p => new PerspectiveSaid(p, "Wat er gezegd werd."))],
        [.. Given.Reference.BiasChecks.Entries.Select(e => new BiasCheckAnswer(e.Code, "Wat wij ervan vonden."))], "Wat het met diegene deed.", "Wat het met het team deed.");

    public static Decision Hold(ReflectionCase c, Seat seat, HoldSession? held = null, IReadOnlySet<string>? rested = null) =>
        In(c, seat, room => HoldSessions.Decide(c, room, seat.Who, held ?? Session(1, 2, 3, 4, 5), Given.Sealed, rested ?? Nobody, Given.Reference, Given.Now));

    public static Decision Advise(ReflectionCase c, Seat seat, string text = "Praat eerst met het team.") =>
        In(c, seat, room => GiveAdvices.Decide(room, seat.Who, new(text, ["Praat met het team."]), Given.Sealed, Given.Reference, Given.Now));

    public static Decision Answer(ReflectionCase c, Seat seat, ReflectionAnswer answer = ReflectionAnswer.Follow, int characters = 0) =>
        In(c, seat, room => AnswerAdvices.Decide(c, room, seat, Given.Answer(seat, answer), characters, Given.Reference));

    public static Decision Close(ReflectionCase c, Seat seat) => In(c, seat, room => CloseRooms.Decide(room, seat.Who, new(Given.Now, seat.Who.Account, room.Number, Given.Sealed)));

    public static Decision Stop(ReflectionCase c, Seat seat) => In(c, seat, room => StopRooms.Decide(room, seat.Who, Given.Stop(seat)));

    public static Decision Propose(ReflectionCase c, Seat seat, string text = "Lach niet mee.") =>
        In(c, seat, room => ProposeLessons.Decide(room, seat.Who, new("Een les", text), Given.Lesson() with { By = seat.Who.Account, Person = seat.Mark }, Given.Reference));

    /// <summary>By whoever may look at lessons: they need not know the room.</summary>
    public static Decision Release(ReflectionCase c, Seat seat, LessonReleased? released = null) => c.TheRoom() is { Proposals: not [] } room
        ? ReleaseLessons.Decide(room, seat, released ?? Given.Release(seat), Given.Reference)
        : Problems.NotFound;

    public static Decision ReturnLesson(ReflectionCase c, Seat seat) => c.TheRoom() is { Proposals: not [] } room ? ReleaseLessons.Decide(room, seat, Given.Return(seat)) : Problems.NotFound;

    private static Decision In(ReflectionCase c, Seat seat, Func<Room, Decision> command) =>
        c.IsKnownTo(seat) && c.RoomOf(Given.RoomId) is { } room && c.RoleIn(room, seat) is not null ? command(room) : Problems.NotFound;
}
