using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;

namespace Zichtlijn.Reflection.Cases;

/// <summary>
/// What decisions about the rooms of a case need to know, and its row in the lists with them. What other services tell comes in
/// any order. A thematic room is a stream with an id of its own, and has no case.
/// </summary>
public sealed record ReflectionCase(Guid Id, CaseAccess Access) : IHasContent, IKeepsClocks
{
    /// <summary>What was told of the report; null while that was not heard, and for a theme.</summary>
    public ReportHeardOf? Origin { get; init; }

    /// <summary>What triage told last of who handles it, of its decision, and of the investigation.</summary>
    public TriageHandlerHeard? Triage { get; init; }
    public TriageDecisionHeard? Decision { get; init; }
    public InvestigationHeardOf? Investigation { get; init; }

    /// <summary>The report of the investigation is final.</summary>
    public bool IsReported { get; init; }

    /// <summary>Everybody whom it is about was told what was decided.</summary>
    public bool IsDecided { get; init; }

    /// <summary>What sanctioning told last of each lawyer.</summary>
    public ImmutableList<LawyerHeard> Weighing { get; init; } = [];

    /// <summary>Marks of those who handled, read or worked on the case.</summary>
    public ImmutableList<string> WorkedOnIt { get; init; } = [];

    public ImmutableList<Room> Rooms { get; init; } = [];

    /// <summary>A term to answer has the number of its room: <c>reflectionAnswer:1</c>.</summary>
    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    public ProtectedContent? FirstContent { get; init; }

    public bool AtCorpsLevel { get; init; }

    /// <summary>To nobody it exists any more.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>It is about no case.</summary>
    [JsonIgnore]
    public bool IsTheme => Rooms.Exists(r => r.Moment == ReflectionMoment.Thematic);

    /// <summary>Whoever is kept out of it is known.</summary>
    [JsonIgnore]
    public bool IsOpen => (Origin is not null || IsTheme) && !IsDestroyed;

    [JsonIgnore]
    public string HandledAt => Investigation?.HandledAt ?? Origin?.HandledAt ?? "";

    /// <summary>The code of whoever decides: of a part, or <see cref="Seat.Corps"/>.</summary>
    [JsonIgnore]
    public string Authority => IsTheme ? Rooms[0].Part : AtCorpsLevel ? Seat.Corps : HandledAt;

    /// <summary>The competent authority can have something to do with it: before there is a report it knows of no case.</summary>
    [JsonIgnore]
    public bool IsForAuthority => IsTheme || (Investigation is not null && (IsReported || IsDecided)) || Rooms.Exists(r => r.Moment != ReflectionMoment.BeforeTriageDecision);

    /// <summary>The mark of whoever handles it in triage and may open it; null when nobody does.</summary>
    [JsonIgnore]
    public string? Handler => Triage is { MayOpen: true } handler ? handler.Person : null;

    /// <summary>Marks of the lawyers who weigh it now.</summary>
    [JsonIgnore]
    public IEnumerable<string> Lawyers => Weighing.Where(l => l.Weighs).Select(l => l.Person);

    /// <summary>Marks of those who have nothing to look for in a room of the case: they are kept out, worked on it, or asked for one.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Involved =>
        [.. Access.Barred.Concat(WorkedOnIt).Concat(Rooms.Where(r => r.Moment != ReflectionMoment.Thematic).Select(r => r.Asker.Person)).Distinct(StringComparer.Ordinal)];

    /// <summary>What an event made of the case; the first one begins it.</summary>
    public static ReflectionCase Of(Guid id, object happened) => new ReflectionCase(id, CaseAccess.At("", [])).After(happened);

    public ReflectionCase After(object happened)
    {
        var next = Changed(happened);
        return next.FirstContent is null && !ReferenceEquals(next, this)
            ? next with { FirstContent = ProtectedContents.In(happened).FirstOrDefault() }
            : next;
    }

    public Room? RoomOf(Guid id) => Rooms.Find(r => r.Id == id);

    public bool IsInvolved(string person) => Involved.Contains(person, StringComparer.Ordinal);

    private ReflectionCase Changed(object happened) => happened switch
    {
        ReportHeardOf e => Barring(this with { Origin = e, Access = Access with { Part = e.HandledAt } }, e.Barred),
        InvestigationHeardOf e => Barring(this with { Investigation = e, Access = Access with { Part = e.HandledAt } }, e.Barred),
        PersonBarred e => Barring(this, [e.Person]),
        FacilitatorRecused e => Barring(this, [e.Person]),
        MemberRecused e => Barring(this, [e.Person]),
        TriageHandlerHeard e => Working(this with { Triage = e }, e.Person),
        TriageDecisionHeard e => this with { Decision = e },
        InvestigationReportHeard => this with { IsReported = true },
        LawyerHeard e => Working(this with { Weighing = Weighing.RemoveAll(l => l.Person == e.Person).Add(e) }, e.Person),
        PersonWorkedOnIt e => Working(this, e.Person),
        OutcomeHeard => this with { IsDecided = true },
        RaisedToCorps => this with { AtCorpsLevel = true },
        RoomAsked e => this with { Rooms = [.. Rooms.Select(r => r.Without(e.Person)), Room.Of(e)] },
        ThemeAsked e => this with { Rooms = [Room.Of(e)] },
        AdviceAnswered e => InRoom(e) with { Clocks = Clocks.Meet(AnswerClock.Of(e.Room), e.AnsweredAt) },
        IInRoom e => InRoom(e),
        IClockEvent e => this with { Clocks = Clocks.After(e) },
        DestructionStarted => new(Id, CaseAccess.At("", [])) { IsDestroyed = true },
        _ => this,
    };

    private ReflectionCase InRoom(IInRoom e) => this with { Rooms = [.. Rooms.Select(r => r.Number == e.Room ? r.After(e) : r)] };

    /// <param name="people">Empty in a case that is destroyed: then nobody is meant.</param>
    private static ReflectionCase Barring(ReflectionCase c, IEnumerable<string> people) => people.Where(p => p is not "").Aggregate(c, (next, person) => next with
    {
        Access = next.Access.Bar(person), Rooms = [.. next.Rooms.Select(r => r.Without(person))],
    });

    private static ReflectionCase Working(ReflectionCase c, string? person) => person is null or "" || c.WorkedOnIt.Contains(person, StringComparer.Ordinal) ? c : c with
    {
        WorkedOnIt = c.WorkedOnIt.Add(person), Rooms = [.. c.Rooms.Select(r => r.Without(person))],
    };
}
