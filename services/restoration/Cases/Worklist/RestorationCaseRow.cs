using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Restoration.Cases.Worklist;

/// <summary>A case as lists and pages show it: codes and dates, no content in the clear.</summary>
/// <param name="Case">The same that decisions are made on.</param>
public sealed record RestorationCaseRow(Guid Id, RestorationCase Case)
{
    // Stored with the row and in columns of their own (RestorationStore): lists are found, sorted and counted by these.

    /// <summary>See <see cref="RestorationCase.IsOpen"/>.</summary>
    public bool IsOpen => Case.IsOpen;

    public string CaseNumber => Case.Origin?.CaseNumber ?? "";

    public DateTimeOffset SubmittedAt => Case.Origin?.SubmittedAt ?? default;

    public RestorationState State => Case.State;

    /// <summary>The part whose people handle it.</summary>
    public string Part => Case.Access.Part;

    /// <summary>Marks of those who work on it or were named for it.</summary>
    public IReadOnlyList<string> KnownBy => Case.Access.Handlers;

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Case.Access.Barred;

    /// <summary>The corps has something to look at.</summary>
    public bool IsEscalated => Case.OpenEscalations.Any();

    /// <summary>Marks of those who are asked for a conversation.</summary>
    public IReadOnlyList<string> Others => [.. Case.Measures.Select(m => m.Other?.Person).OfType<string>()];

    /// <summary>Marks of those to whom restoration was offered because they were wrongly accused.</summary>
    public IReadOnlyList<string> Rehabilitated => [.. Case.Persons.Where(p => p.Offer is not null).Select(p => p.Mark)];

    /// <summary>Joint tracks that its reporter was asked for.</summary>
    public IReadOnlyList<Guid> Tracks => [.. Case.Tracks.Select(t => t.TrackId)];

    /// <summary>Nobody found that nothing of it happened.</summary>
    public bool CountsInPatterns => Case.Findings is not { AllUnfounded: true };

    /// <summary>The next day on which a term has something to tell.</summary>
    public DateOnly? TellOn => Case.Clocks.TellOn;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed class RestorationCaseRowProjection : SingleStreamProjection<RestorationCaseRow, Guid>
{
    public RestorationCaseRowProjection() => Name = "restoration-case-row";

    public override RestorationCaseRow? Evolve(RestorationCaseRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        DestructionStarted => null,
        var happened when RestorationCaseProjection.After(snapshot?.Case, id, happened) is { } after => new(id, after),
        _ => null,
    };
}

/// <summary>The case itself, put together from its events whenever something is decided on it.</summary>
public sealed class RestorationCaseProjection : SingleStreamProjection<RestorationCase, Guid>
{
    public override RestorationCase? Evolve(RestorationCase? snapshot, Guid id, IEvent e) => After(snapshot, id, e.Data);

    /// <summary>What others tell comes in any order: whichever is first begins it. Nothing else does.</summary>
    internal static RestorationCase? After(RestorationCase? before, Guid id, object happened) => happened switch
    {
        _ when before is not null => before.After(happened),
        IHeardOf => RestorationCase.Of(id, happened),
        _ => null,
    };
}

internal sealed class DueRestorationCases : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<RestorationCaseRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
