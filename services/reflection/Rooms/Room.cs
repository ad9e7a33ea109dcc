using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection.Rooms;

/// <summary>A reflection room: who sits in it, and how far it is. What was written and said is in its events alone.</summary>
/// <param name="Number">In its case, from 1; others are told of it by this.</param>
/// <param name="Id">By which those address it who may not know the case.</param>
/// <param name="Part">Whose facilitators look after it.</param>
public sealed record Room(int Number, Guid Id, ReflectionMoment Moment, RoomPerson Asker, string Part, DateTimeOffset AskedAt)
{
    /// <summary>A code of the reference data; null when it is about a case.</summary>
    public string? Theme { get; init; }

    /// <summary>What a thematic room is about.</summary>
    public IReadOnlyList<Guid> Lessons { get; init; } = [];

    /// <summary>Nobody of the part is left who can lead it.</summary>
    public bool ForAllParts { get; init; }

    /// <summary>Null while it waits for one.</summary>
    public Facilitator? Facilitator { get; init; }

    /// <summary>Everybody who was ever invited, in the order of their seats.</summary>
    public ImmutableList<TakenSeat> Seats { get; init; } = [];

    /// <summary>Everybody sat there whom it must have, and nobody of them left.</summary>
    public bool IsComposed { get; init; }

    /// <summary>The newest; null while there is none.</summary>
    public Summary? Summary { get; init; }

    public Preparation? Preparation { get; init; }

    public Session? Session { get; init; }

    /// <summary>The last day to answer its advice; null while it did not advise.</summary>
    public DateOnly? AnswerBy { get; init; }

    public ReflectionAnswer? Answer { get; init; }

    public bool IsClosed { get; init; }

    public bool IsStopped { get; init; }

    public ImmutableList<Proposal> Proposals { get; init; } = [];

    /// <summary>Marks of those who ever led it.</summary>
    public ImmutableList<string> Led { get; init; } = [];

    /// <summary>What people call it. It says nothing of the case.</summary>
    [JsonIgnore]
    public string Code => $"R-{Id.ToString("n")[^4..].ToUpperInvariant()}";

    [JsonIgnore]
    public bool IsOver => IsClosed || IsStopped;

    [JsonIgnore]
    public bool IsHeld => Session is not null;

    /// <summary>A theme has no case to summarise: its lessons were checked before.</summary>
    [JsonIgnore]
    public bool NeedsSummary => Moment != ReflectionMoment.Thematic;

    [JsonIgnore]
    public RoomState State => this switch
    {
        { IsStopped: true } => RoomState.Stopped,
        { IsClosed: true } => RoomState.Closed,
        { Answer: not null } => RoomState.FollowUp,
        { AnswerBy: not null } => RoomState.Advised,
        { Session: not null } => RoomState.Held,
        { IsComposed: true, Preparation: not null } => RoomState.Prepared,
        { IsComposed: true } => RoomState.Composed,
        _ => RoomState.Requested,
    };

    /// <summary>Whoever was invited and did not leave.</summary>
    [JsonIgnore]
    public IEnumerable<TakenSeat> Taken => Seats.Where(s => s.State is not RoomSeatState.Left);

    [JsonIgnore]
    public IEnumerable<TakenSeat> Seated => Seats.Where(s => s.State is RoomSeatState.Seated);

    public static Room Of(RoomAsked e) => new(e.Room, e.Id, e.Moment, new(e.By, e.Person), e.Part, e.AskedAt);

    public static Room Of(ThemeAsked e) => new(ThemeAsked.Only, e.Id, ReflectionMoment.Thematic, new(e.By, e.Person), e.Part, e.AskedAt) { Theme = e.Theme, Lessons = e.Lessons };

    public TakenSeat? SeatOf(string person) => Taken.FirstOrDefault(s => s.Member.Person == person);

    /// <summary>They led it, or took a seat in it: neither weighs nor decides, and does not answer what they advised themselves.</summary>
    public bool TookPart(string person) => Led.Contains(person, StringComparer.Ordinal) || Seats.Exists(s => s.Member.Person == person && s.WasSeated);

    public Room After(object happened) => happened switch
    {
        RoomOpenedToAll => this with { ForAllParts = true },
        FacilitatorTook e => this with { Facilitator = new(e.Account, e.Person, e.Part), Led = Led.Contains(e.Person, StringComparer.Ordinal) ? Led : Led.Add(e.Person) },
        FacilitatorLeft => this with { Facilitator = null },
        MemberInvited e => this with { Seats = Seats.Add(new(e.Seat, e.Kind, new(e.Account, e.Person), e.Part, RoomSeatState.Invited)) },
        MemberSeated e => With(e.Seat, s => s with { State = RoomSeatState.Seated, WasSeated = true }),
        InvitationDeclined e => With(e.Seat, s => s with { State = RoomSeatState.Left }),
        SeatLeft e => Freed(s => s.Number == e.Seat),
        RoomComposed => this with { IsComposed = true },
        SummaryWritten e => this with { Summary = new(e.Number, e.Person, e.Combination, SummaryState.ToCheck) },
        SummaryChecked => this with { Summary = Summary! with { State = SummaryState.Checked } },
        SummaryReturned => this with { Summary = Summary! with { State = SummaryState.Returned } },
        RoomPrepared e => this with { Preparation = new(e.Norms, e.Perspectives) },
        SessionHeld e => this with { Session = new(e.HeldAt, e.Persons) },
        AdviceIssued e => this with { AnswerBy = e.AnswerBy },
        AdviceAnswered e => this with { Answer = e.Answer },
        RoomClosed => this with { IsClosed = true },
        RoomStopped => this with { IsStopped = true },
        LessonProposed e => this with { Proposals = Proposals.Add(new(e.Id, e.Person, e.Combination, ProposalState.ToCheck, e.ProposedAt)) },
        LessonReleased e => With(e.Id, ProposalState.Released),
        LessonReturned e => With(e.Id, ProposalState.Returned),
        _ => this,
    };

    /// <summary>Somebody does not belong in it: what they hold in it is free. Who was there when it was held stays as it was.</summary>
    public Room Without(string person)
    {
        var free = Freed(s => s.Member.Person == person);
        return Facilitator?.Person == person ? free with { Facilitator = null } : free;
    }

    /// <summary>When somebody who sat there leaves before it is held, who must be there is looked at again.</summary>
    private Room Freed(Predicate<TakenSeat> of) => Taken.Any(s => of(s)) ? this with
    {
        IsComposed = IsComposed && (IsHeld || !Seated.Any(s => of(s))), Seats = [.. Seats.Select(s => of(s) ? s with { State = RoomSeatState.Left } : s)],
    } : this;

    private Room With(int seat, Func<TakenSeat, TakenSeat> change) => this with { Seats = [.. Seats.Select(s => s.Number == seat ? change(s) : s)] };

    private Room With(Guid proposal, ProposalState state) => this with { Proposals = [.. Proposals.Select(p => p.Id == proposal ? p with { State = state } : p)] };
}

/// <summary>Something that happened in one room of a case.</summary>
public interface IInRoom
{
    /// <summary>Its number.</summary>
    int Room { get; }
}

/// <param name="Person">Their mark.</param>
public sealed record RoomPerson(string Account, string Person);

/// <inheritdoc cref="RoomPerson"/>
public sealed record Facilitator(string Account, string Person, string Part);

/// <param name="Kind">As what they sit there.</param>
/// <param name="Part">Where they work; null for the whole corps.</param>
public sealed record TakenSeat(int Number, string Kind, RoomPerson Member, string? Part, RoomSeatState State)
{
    /// <summary>They took the seat at some moment, and read what there was to read.</summary>
    public bool WasSeated { get; init; }
}

/// <param name="Writer">Their mark.</param>
/// <param name="Combination">Facts that together still may point to somebody.</param>
public sealed record Summary(int Number, string Writer, IReadOnlyList<string> Combination, SummaryState State);

public sealed record Preparation(IReadOnlyList<string> Norms, IReadOnlyList<string> Perspectives);

/// <param name="Persons">Marks of the members who were there.</param>
public sealed record Session(DateTimeOffset HeldAt, IReadOnlyList<string> Persons);

/// <summary>A lesson that was proposed.</summary>
/// <param name="Person">The mark of who proposed it.</param>
public sealed record Proposal(Guid Id, string Person, IReadOnlyList<string> Combination, ProposalState State, DateTimeOffset ProposedAt);
