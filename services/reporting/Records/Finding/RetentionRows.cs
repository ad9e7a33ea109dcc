using System.Collections.Immutable;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Finding;

/// <summary>What is needed to know when a case is to be destroyed: no number, no content, nobody.</summary>
/// <param name="Rule">The rule of the schedule that applies; null while none does.</param>
/// <param name="CountsFrom">The day from which its period counts, in Europe/Amsterdam.</param>
/// <param name="Holds">Ids of the legal holds that stand.</param>
/// <param name="FreeSince">The day on which the last hold was released; null when there was none.</param>
/// <param name="IsOrdered">A destruction waits for the privacy officer.</param>
public sealed record RetentionRow(
    Guid Id, string? Rule, DateOnly? CountsFrom, ImmutableList<Guid> Holds, DateOnly? FreeSince, bool IsOrdered)
{
    public bool IsHeld => !Holds.IsEmpty;
}

/// <summary>Changes with the case in one transaction, so that a hold counts at once.</summary>
public sealed partial class RetentionProjection : SingleStreamProjection<RetentionRow, Guid>
{
    public const string ClosedAfterTriage = "closedAfterTriage";

    public RetentionProjection()
    {
        Name = "retention";
        DeleteEvent<DestructionStarted>();
        DeleteEvent<DestructionRepeated>();
    }

    public static RetentionRow Create(IEvent<AssessmentConcluded> e) => Apply(e.Data, New(e.StreamId));

    public static RetentionRow Create(IEvent<LegalHoldPlaced> e) => Apply(e.Data, New(e.StreamId));

    public static RetentionRow Create(IEvent<DestructionOrdered> e) => Apply(e.Data, New(e.StreamId));

    /// <summary>A case in which something follows is closed elsewhere; nobody tells of that yet.</summary>
    public static RetentionRow Apply(AssessmentConcluded e, RetentionRow row) =>
        e.Closes ? row with { Rule = ClosedAfterTriage, CountsFrom = Term.DayOf(e.ConcludedAt) } : row;

    public static RetentionRow Apply(LegalHoldPlaced e, RetentionRow row) => row with { Holds = row.Holds.Add(e.HoldId) };

    public static RetentionRow Apply(LegalHoldReleased e, RetentionRow row) =>
        row with { Holds = row.Holds.Remove(e.HoldId), FreeSince = Term.DayOf(e.ReleasedAt) };

    public static RetentionRow Apply(DestructionOrdered e, RetentionRow row) => row with { IsOrdered = true };

    public static RetentionRow Apply(DestructionRejected e, RetentionRow row) => row with { IsOrdered = false };

    private static RetentionRow New(Guid id) => new(id, Rule: null, CountsFrom: null, [], FreeSince: null, IsOrdered: false);
}
