using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Investigations.Cases.Worklist;

/// <summary>An investigation as list and page show it: codes and dates, no content in the clear.</summary>
/// <param name="Case">The same that decisions are made on.</param>
public sealed record InvestigationRow(Guid Id, Investigation Case)
{
    // Stored with the row and in columns of their own (InvestigationsStore): lists are found, sorted and counted by these.

    /// <summary>Triage asked for it; before that nobody may know of it.</summary>
    public bool IsAsked => Case.Request is not null;

    /// <summary>So that what runs can be listed first.</summary>
    public bool IsOver => Case.IsOver;

    public string CaseNumber => Case.Request?.CaseNumber ?? "";

    public DateTimeOffset AskedAt => Case.Request?.AskedAt ?? default;

    /// <summary>The last day of the open term that ends first; null when everything stands still or is done.</summary>
    public DateOnly? DueBy => Case.Clocks.NextLastDay;

    /// <summary>The day on which somebody must next be told something.</summary>
    public DateOnly? TellOn => Case.Clocks.TellOn;

    /// <summary>The part whose desk investigates, or the national one.</summary>
    public string Desk => Case.Access.Part;

    /// <summary>Whoever gives the mandate.</summary>
    public string Authority => Case.AuthorityOf();

    /// <summary>Marks of those who investigate.</summary>
    public IReadOnlyList<string> KnownBy => Case.Access.Handlers;

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Case.Access.Barred;

    /// <summary>Marks of those who were told that it is about them, and see that much of it.</summary>
    public IReadOnlyList<string> Notified => [.. Case.Notices.Select(n => n.Person).OfType<string>()];

    /// <summary>Marks of those who weigh what was established, and read the final report for that.</summary>
    public IReadOnlyList<string> ReadBy => [.. Case.ReportReaders.Where(r => r.Reads).Select(r => r.Person)];

    /// <summary>A longer term waits for the corps.</summary>
    public bool AwaitsCorps => Case.Clocks.All.Exists(c => c.Asked is not null);

    /// <summary>A lawyer is asked whether an intrusive method is proportionate.</summary>
    public bool AwaitsLawyer => !Case.IsOver && Case.Means.Exists(m => m.State == MeansState.AwaitsLawyer);

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed class InvestigationRowProjection : SingleStreamProjection<InvestigationRow, Guid>
{
    public InvestigationRowProjection() => Name = "investigation-row";

    public override InvestigationRow? Evolve(InvestigationRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        DestructionStarted => null,
        var happened when InvestigationProjection.After(snapshot?.Case, id, happened) is { } after => new(id, after),
        _ => null,
    };
}

/// <summary>The investigation itself, put together from its events whenever something is decided on it.</summary>
public sealed class InvestigationProjection : SingleStreamProjection<Investigation, Guid>
{
    public override Investigation? Evolve(Investigation? snapshot, Guid id, IEvent e) => After(snapshot, id, e.Data);

    /// <summary>Two events begin one; other streams of this service are no investigations.</summary>
    internal static Investigation? After(Investigation? before, Guid id, object happened) => happened switch
    {
        _ when before is not null => before.After(happened),
        InvestigationRequested or PersonBarred => Investigation.Of(id, happened),
        _ => null,
    };
}
