using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Reflection.Rooms.Asking;

namespace Zichtlijn.Reflection.Cases;

/// <summary>A case with its rooms as lists and pages show it: codes and dates, no content in the clear.</summary>
/// <param name="Case">The same that decisions are made on.</param>
public sealed record ReflectionCaseRow(Guid Id, ReflectionCase Case)
{
    /// <summary>Stands for every part where a room waits for a facilitator of anywhere.</summary>
    public const string Everywhere = "*";

    // Stored with the row and in columns of their own (ReflectionStore): lists are found, sorted and counted by these.

    public bool IsOpen => Case.IsOpen;

    public bool HasRooms => Case.Rooms is not [];

    /// <summary>How far its rooms are.</summary>
    public IReadOnlyList<string> States => [.. Case.Rooms.Select(r => r.State.ToString())];

    /// <summary>When the first of its rooms was asked for that is not over.</summary>
    public DateTimeOffset? WaitsSince => Case.Rooms.Where(r => !r.IsOver).Min(r => (DateTimeOffset?)r.AskedAt);

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Case.Access.Barred;

    /// <summary>See <see cref="ReflectionCase.Involved"/>.</summary>
    public IReadOnlyList<string> Involved => Case.Involved;

    /// <summary>See <see cref="Sight.Requesters"/>.</summary>
    public IReadOnlyList<string> Requesters => [.. Case.Requesters()];

    /// <summary>See <see cref="ReflectionCase.Authority"/>.</summary>
    public string Authority => Case.Authority;

    /// <summary>See <see cref="ReflectionCase.IsForAuthority"/>.</summary>
    public bool IsForAuthority => Case.IsForAuthority;

    /// <summary>Marks of those who lead a room of it.</summary>
    public IReadOnlyList<string> Facilitators => [.. Case.Rooms.Select(r => r.Facilitator?.Person).OfType<string>()];

    /// <summary>Parts whose facilitators can lead a room of it that waits for one.</summary>
    public IReadOnlyList<string> WaitsAt => [.. Case.Rooms.Where(r => r is { IsOver: false, Facilitator: null }).Select(r => r.ForAllParts ? Everywhere : r.Part)];

    /// <summary>Parts whose own facilitators lead a room of it: when that part is abolished, another takes it over.</summary>
    public IReadOnlyList<string> LedAt => [.. Case.Rooms.Where(r => !r.IsOver && r.Facilitator?.Part == r.Part).Select(r => r.Part)];

    /// <summary>Marks of those who are invited to a room of it, or sit there.</summary>
    public IReadOnlyList<string> Members => [.. Case.Rooms.SelectMany(r => r.Taken).Select(s => s.Member.Person)];

    /// <summary>Ids of its rooms, by which they are addressed.</summary>
    public IReadOnlyList<Guid> RoomIds => [.. Case.Rooms.Select(r => r.Id)];

    /// <summary>Ids of lessons that were proposed out of them.</summary>
    public IReadOnlyList<Guid> ProposalIds => [.. Case.Rooms.SelectMany(r => r.Proposals).Select(p => p.Id)];

    /// <summary>A lesson waits for a second person.</summary>
    public bool HasLessonToCheck => Case.Rooms.Exists(r => r.Proposals.Exists(p => p.State == ProposalState.ToCheck));

    /// <summary>Parts of its rooms that were held.</summary>
    public IReadOnlyList<string> HeldAt => [.. Case.Rooms.Where(r => r.IsHeld).Select(r => r.Part)];

    /// <summary>The next day on which a term has something to tell.</summary>
    public DateOnly? TellOn => Case.Clocks.TellOn;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed class ReflectionCaseRowProjection : SingleStreamProjection<ReflectionCaseRow, Guid>
{
    public ReflectionCaseRowProjection() => Name = "reflection-case-row";

    public override ReflectionCaseRow? Evolve(ReflectionCaseRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        DestructionStarted => null,
        var happened when ReflectionCaseProjection.After(snapshot?.Case, id, happened) is { } after => new(id, after),
        _ => null,
    };
}

/// <summary>The case itself, put together from its events whenever something is decided on it.</summary>
public sealed class ReflectionCaseProjection : SingleStreamProjection<ReflectionCase, Guid>
{
    public override ReflectionCase? Evolve(ReflectionCase? snapshot, Guid id, IEvent e) => After(snapshot, id, e.Data);

    /// <summary>What others tell comes in any order: whichever is first begins it, and so does a theme. Nothing else does.</summary>
    internal static ReflectionCase? After(ReflectionCase? before, Guid id, object happened) => happened switch
    {
        _ when before is not null => before.After(happened),
        ReportHeardOf or PersonBarred or TriageHandlerHeard or TriageDecisionHeard or InvestigationHeardOf or InvestigationReportHeard or LawyerHeard or PersonWorkedOnIt
            or OutcomeHeard or ThemeAsked => ReflectionCase.Of(id, happened),
        _ => null,
    };
}

internal sealed class DueReflectionCases : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<ReflectionCaseRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
