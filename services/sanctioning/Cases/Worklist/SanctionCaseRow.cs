using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Sanctioning.Cases.Reflecting;

namespace Zichtlijn.Sanctioning.Cases.Worklist;

/// <summary>A case that is weighed as list and page show it: codes and dates, no content in the clear.</summary>
/// <param name="Case">The same that decisions are made on.</param>
public sealed record SanctionCaseRow(Guid Id, SanctionCase Case)
{
    // Stored with the row and in columns of their own (SanctioningStore): lists are found, sorted and counted by these.

    /// <summary>There is something to weigh; before that nobody may know of it.</summary>
    public bool IsOpen => Case.IsOpen;

    public string CaseNumber => Case.Origin?.CaseNumber ?? "";

    public DateTimeOffset ReportedAt => Case.Report?.ReportedAt ?? default;

    /// <summary>Marks of those who weigh it.</summary>
    public IReadOnlyList<string> KnownBy => Case.Access.Handlers;

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Case.Access.Barred;

    /// <summary>Marks of those who worked on it before and do not weigh it.</summary>
    public IReadOnlyList<string> WorkedOnIt => Case.WorkedOnIt;

    /// <summary>See <see cref="SanctionCase.IsForAuthority"/>.</summary>
    public bool IsForAuthority => Case.IsForAuthority;

    /// <summary>See <see cref="SanctionCase.Authority"/>.</summary>
    public string Authority => Case.Authority;

    /// <summary>See <see cref="SanctionCase.NeedsSecond"/>.</summary>
    public bool NeedsSecond => Case.NeedsSecond;

    /// <summary>See <see cref="SanctionCase.IsObjectedTo"/>.</summary>
    public bool IsObjectedTo => Case.IsObjectedTo;

    /// <summary>See <see cref="SanctionCase.HasClosed"/>.</summary>
    public bool HasClosed => Case.HasClosed;

    /// <summary>See <see cref="SanctionCase.Deviates"/>.</summary>
    public bool Deviates => Case.Deviates;

    /// <summary>See <see cref="SanctionCase.WaitsForChair"/>.</summary>
    public bool WaitsForChair => Case.WaitsForChair;

    /// <summary>Marks of those who sit in its consultations, or are asked to.</summary>
    public IReadOnlyList<string> Panel => Case.Panel;

    /// <summary>See <see cref="SanctionCase.Subjects"/>.</summary>
    public IReadOnlyList<string> Subjects => Case.Subjects;

    /// <summary>See <see cref="SanctionCase.Suspended"/>.</summary>
    public IReadOnlyList<string> Suspended => Case.Suspended;

    /// <summary>The next day on which a term has something to tell.</summary>
    public DateOnly? TellOn => Case.Clocks.TellOn;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed class SanctionCaseRowProjection : SingleStreamProjection<SanctionCaseRow, Guid>
{
    public SanctionCaseRowProjection() => Name = "sanction-case-row";

    public override SanctionCaseRow? Evolve(SanctionCaseRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        DestructionStarted => null,
        var happened when SanctionCaseProjection.After(snapshot?.Case, id, happened) is { } after => new(id, after),
        _ => null,
    };
}

/// <summary>The case itself, put together from its events whenever something is decided on it.</summary>
public sealed class SanctionCaseProjection : SingleStreamProjection<SanctionCase, Guid>
{
    public override SanctionCase? Evolve(SanctionCase? snapshot, Guid id, IEvent e) => After(snapshot, id, e.Data);

    /// <summary>What others tell comes in any order: whichever is first begins it. Nothing else does.</summary>
    internal static SanctionCase? After(SanctionCase? before, Guid id, object happened) => happened switch
    {
        _ when before is not null => before.After(happened),
        InvestigationHeardOf or FindingsHeard or PersonBarred or PersonWorkedOnIt or ReflectionAnswerHeard => SanctionCase.Of(id, happened),
        _ => null,
    };
}
