using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Timing;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>A case as list and page show it: codes and dates, no content in the clear.</summary>
/// <param name="Case">The same that decisions are made on.</param>
public sealed record QueueRow(
    Guid Id,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    IReadOnlyList<string> Grounds,
    string OrganisationalPart,
    Disclosure Disclosure,
    DateTimeOffset? AcceptedAt,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    TriageCase Case)
{
    // Stored with the row and in columns of their own (TriageStore): lists are found, sorted and counted by these.

    /// <summary>So that open cases can be listed first.</summary>
    public bool IsDecided => Case.State == TriageState.Decided;

    /// <summary>The last day of the open term that ends first, of whatever regime; null when everything stands still or is done.</summary>
    public DateOnly? DueBy => Case.Clocks.NextLastDay;

    /// <summary>The day on which somebody must next be told something.</summary>
    public DateOnly? TellOn => Case.Clocks.TellOn;

    /// <summary>The part whose people handle it.</summary>
    public string Part => Case.Access.Part;

    /// <summary>Marks of those who know of it whatever their part.</summary>
    public IReadOnlyList<string> KnownBy => Case.Second is { } second ? Case.Access.Handlers.Add(second.Mark) : Case.Access.Handlers;

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Case.Access.Barred;

    /// <summary>The last day of the triage term; null while it stands still.</summary>
    [JsonIgnore]
    public DateOnly? DecideBy => Case.Clocks[TriageClocks.Decision].LastDay;

    /// <summary>Stored with the row: a longer term waits for the corps.</summary>
    public bool AwaitsCorps => Case.Clocks.All.Exists(c => c.Asked is not null);

    /// <summary>The reporter answered a question, and nobody has written anything in the case since.</summary>
    public bool HasNewAnswer { get; init; }

    /// <summary>When the reporter took the report back; null when that did not happen.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>What triage is told: that the reporter is identified, or nothing at all.</summary>
    [JsonIgnore]
    public Disclosure? KnownDisclosure => Disclosure == Disclosure.Identified ? Disclosure : null;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }

    public static QueueRow Of(Guid id, CaseReceived e) => new(
        id, e.CaseNumber, e.SubmittedAt, e.Category, e.Grounds, e.OrganisationalPart, e.Disclosure, AcceptedAt: null,
        e.AcknowledgeBy, e.FeedbackBy, TriageCase.Of(id, e));

    /// <summary>What an event made of the row.</summary>
    public QueueRow After(object happened)
    {
        var row = this with { Case = Case.After(happened), HasNewAnswer = happened is ReporterAnswered || (HasNewAnswer && !IsWork(happened)) };
        return happened switch
        {
            CaseAccepted e => row with { AcceptedAt = e.AcceptedAt },
            OfficerWithdrawn => row with { AcceptedAt = null },
            RegimesClassified e => row with { Grounds = [.. Grounds.Union(e.Grounds, StringComparer.Ordinal)] },
            ReporterIdentified => row with { Disclosure = Disclosure.Identified },
            ReporterWithdrew e => row with { WithdrawnAt = e.WithdrawnAt },
            _ => row,
        };
    }

    /// <summary>Whoever does this in a case has read what is in it.</summary>
    private static bool IsWork(object happened) =>
        happened is IAssessmentEvent or ExpertiseRequested or InformationAwaited or ReporterAsked or NoteWritten or DecisionProposed or CaseDecided;
}

/// <summary>Changes with the case in one transaction, so a command's effect is seen at once.</summary>
public sealed class TriageQueueProjection : SingleStreamProjection<QueueRow, Guid>
{
    public TriageQueueProjection() => Name = "triage-queue";

    public override QueueRow? Evolve(QueueRow? snapshot, Guid id, IEvent e) => e.Data switch
    {
        CaseReceived received => QueueRow.Of(id, received),
        DestructionStarted => null,
        var happened => snapshot?.After(happened),
    };
}

/// <summary>The case itself, put together from its events whenever something is decided on it.</summary>
public sealed class TriageCaseProjection : SingleStreamProjection<TriageCase, Guid>
{
    public override TriageCase? Evolve(TriageCase? snapshot, Guid id, IEvent e) => e.Data switch
    {
        CaseReceived received => TriageCase.Of(id, received),
        var happened => snapshot?.After(happened),
    };
}
