using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Triage.Cases.Destroying;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>A case as list and page show it: codes and dates, no content.</summary>
public sealed record QueueRow(
    Guid Id,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    IReadOnlyList<string> Grounds,
    bool InNormSet,
    string OrganisationalPart,
    Disclosure Disclosure,
    TriageState State,
    string? Officer,
    DateTimeOffset? AcceptedAt,
    DateOnly AcknowledgeBy,
    DateOnly DecideBy,
    DateOnly FeedbackBy,
    CaseDecided? Decision,
    CaseAccess Access)
{
    /// <summary>Stored with the row, so that open cases can be listed first.</summary>
    public bool IsDecided => State == TriageState.Decided;

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    /// <summary>Stored with the row: the day on which somebody must next be told something.</summary>
    public DateOnly? TellOn => Clocks.TellOn;

    /// <summary>Stored with the row: the last day of the open term that ends first.</summary>
    public DateOnly? DueBy => Clocks.NextLastDay;

    /// <summary>Stored with the row: a longer term waits for the corps.</summary>
    public bool AwaitsCorps => Clocks.All.Exists(c => c.Asked is not null);

    /// <summary>What triage is told: that the reporter is identified, or nothing at all.</summary>
    [JsonIgnore]
    public Disclosure? KnownDisclosure => Disclosure == Disclosure.Identified ? Disclosure : null;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed partial class TriageQueueProjection : SingleStreamProjection<QueueRow, Guid>
{
    public TriageQueueProjection()
    {
        Name = "triage-queue";
        DeleteEvent<DestructionStarted>();
    }

    public static QueueRow Create(IEvent<CaseReceived> e) => new(
        e.StreamId, e.Data.CaseNumber, e.Data.SubmittedAt, e.Data.Category, e.Data.Grounds, e.Data.InNormSet,
        e.Data.OrganisationalPart, e.Data.Disclosure, TriageState.Received, Officer: null, AcceptedAt: null,
        e.Data.AcknowledgeBy, e.Data.DecideBy, e.Data.FeedbackBy, Decision: null,
        AccessChanges.Of(e.Data))
    {
        Clocks = TriageClocks.Of(e.Data),
    };

    public static QueueRow Apply(CaseAccepted e, QueueRow row) =>
        row with { State = TriageState.UnderAssessment, Officer = e.Officer, AcceptedAt = e.AcceptedAt };

    public static QueueRow Apply(OfficerAssigned e, QueueRow row) => row with { Officer = e.Officer, Access = row.Access.After(e) };

    public static QueueRow Apply(OfficerWithdrawn e, QueueRow row) =>
        row with { State = TriageState.Received, Officer = null, AcceptedAt = null, Access = row.Access.After(e) };

    public static QueueRow Apply(NoConflictDeclared e, QueueRow row) => row with { Access = row.Access.After(e) };

    public static QueueRow Apply(OfficerRecused e, QueueRow row) =>
        row with { Officer = row.Officer == e.Officer ? null : row.Officer, Access = row.Access.After(e) };

    public static QueueRow Apply(PersonBarred e, QueueRow row) => row with { Access = row.Access.After(e) };

    public static QueueRow Apply(ReporterIdentified e, QueueRow row) => row with { Disclosure = Disclosure.Identified };

    public static QueueRow Apply(CaseDecided e, QueueRow row) => row with
    {
        State = TriageState.Decided, Decision = e, Clocks = row.Clocks.Meet(TriageClocks.Decision, e.DecidedAt),
    };

    public static QueueRow Apply(IClockEvent e, QueueRow row) => row with
    {
        Clocks = row.Clocks.After(e), DecideBy = (e as ClockExtended)?.Clock is TriageClocks.Decision ? ((ClockExtended)e).LastDay : row.DecideBy,
    };
}
