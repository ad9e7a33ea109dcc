using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Destroying;

namespace Zichtlijn.Investigations.Interviews;

/// <summary>What decisions about an interview need to know, and its row in the list. What was said is in its events.</summary>
public sealed record Interview(Guid Id, Guid CaseId, int Number, InterviewScheduled Scheduled, InterviewState State) : IPartOfCase
{
    /// <summary>When it takes place, or took place.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How many versions of the minutes there are.</summary>
    public int Minutes { get; init; }

    /// <summary>What was said there was said under a duty to answer.</summary>
    public bool IsCompelled { get; init; }

    public bool HasCopy { get; init; }

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }

    public static Interview Of(Guid id, InterviewScheduled e) => new(id, e.CaseId, e.Number, e, InterviewState.Planned) { At = e.At };

    public Interview After(object happened) => happened switch
    {
        InterviewMoved e => this with { At = e.At },
        InterviewCancelled => this with { State = InterviewState.Cancelled },
        InterviewHeld e => this with { State = InterviewState.Held, At = e.HeldAt, IsCompelled = e.DutyToAnswer },
        MinutesWritten e => this with { State = InterviewState.MinutesWritten, Minutes = e.Number },
        MinutesSigned => this with { State = InterviewState.SignatureGiven },
        SignatureRefused => this with { State = InterviewState.SignatureRefused },
        CopyHandedOver => this with { HasCopy = true },
        _ => this,
    };
}

/// <summary>Changes with the interview in one transaction.</summary>
public sealed class InterviewProjection : SingleStreamProjection<Interview, Guid>
{
    public InterviewProjection() => Name = "interview";

    public override Interview? Evolve(Interview? snapshot, Guid id, IEvent e) => e.Data switch
    {
        InterviewScheduled scheduled => Interview.Of(id, scheduled),
        var happened => snapshot?.After(happened),
    };
}
