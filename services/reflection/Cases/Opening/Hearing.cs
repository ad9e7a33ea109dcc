using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Rooms.Composing;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>What other services tell of a case.</summary>
internal sealed class Hearing(StaffDirectory staff, TimeProvider clock)
{
    /// <summary>It is decided on the case as it stands, one message after the other. Of a case that is destroyed nothing is heard.</summary>
    /// <param name="hear">What is kept of it; the case is null when nothing was heard of it before.</param>
    public Task HearAsync(IDocumentSession session, Guid caseId, Func<ReflectionCase?, DateTimeOffset, IReadOnlyList<object>> hear, CancellationToken cancellationToken) =>
        session.HearAsync<ReflectionCase>(caseId, c => Following(c, caseId, hear, staff, ReferenceDataSet.Current, clock.GetUtcNow()), cancellationToken);

    /// <summary>What is kept, and what follows from it: the corps decides, or facilitators of every part can lead a room, when nobody of the part is left.</summary>
    internal static IReadOnlyList<object> Following(
        ReflectionCase? before, Guid caseId, Func<ReflectionCase?, DateTimeOffset, IReadOnlyList<object>> hear, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || hear(before, now) is not { Count: > 0 } heard)
        {
            return [];
        }

        var after = heard.Aggregate(before, (c, e) => c?.After(e) ?? ReflectionCase.Of(caseId, e))!;
        return [.. heard, .. after.RaiseWhenNobodyIsLeft(staff, reference, now), .. after.OpenToAllWhenNobodyIsLeft(staff, reference, now)];
    }
}
