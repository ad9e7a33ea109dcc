using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Cases;

/// <summary>When a room can be asked for in a case, and by whom.</summary>
internal static class Moments
{
    public static IReadOnlyList<ReflectionMoment> OfCases { get; } = [ReflectionMoment.BeforeTriageDecision, ReflectionMoment.BeforeProposal, ReflectionMoment.AfterDecision];

    /// <summary>The case has come so far, and no further.</summary>
    public static bool IsAt(this ReflectionCase c, ReflectionMoment moment) => moment switch
    {
        ReflectionMoment.BeforeTriageDecision => c.Handler is not null && c.Decision is not { IsDecided: true },
        ReflectionMoment.BeforeProposal => c is { Investigation: not null, IsReported: true, IsDecided: false },
        ReflectionMoment.AfterDecision => c is { Investigation: not null, IsDecided: true },
        _ => false,
    };

    /// <summary>It is theirs to ask for one at that moment: whoever handles the case, the lawyer who weighs it, or the authority.</summary>
    public static bool IsFor(this ReflectionCase c, ReflectionMoment moment, Seat seat) => moment switch
    {
        ReflectionMoment.BeforeTriageDecision => seat.As == Capacity.Requester && c.Handler == seat.Mark,
        ReflectionMoment.BeforeProposal => c.IsDecidedBy(seat) || (seat.As == Capacity.Requester && c.Lawyers.Contains(seat.Mark, StringComparer.Ordinal)),
        ReflectionMoment.AfterDecision => c.IsDecidedBy(seat),
        _ => false,
    };

    /// <summary>The rules want one, and none was answered yet.</summary>
    public static bool IsRequired(this ReflectionCase c, ReflectionMoment moment, ReferenceDataSet reference, DateOnly today) =>
        moment == ReflectionMoment.BeforeProposal && c.Investigation is { InNormSet: true } heard && reference.ReflectionBeforeProposal(heard.HandledAt, today)
        && !c.Rooms.Exists(r => r.Moment == moment && r.Answer is not null);
}
