using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Restoration.Cases.Taking;

namespace Zichtlijn.Restoration.Cases.Opening;

/// <summary>Those who would handle the case are below somebody it is about: restoration goes to the higher level too (Politiewet 2012 art. 70).</summary>
internal sealed class CaseRoutedUpwardConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<CaseRoutedUpward>
{
    public Task Consume(CaseRoutedUpward contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Remember(c, contract, staff, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when something newer was heard.</summary>
    internal static IReadOnlyList<object> Remember(RestorationCase? before, CaseRoutedUpward routed, StaffDirectory staff, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || routed.Version <= before?.Moved?.TriageVersion)
        {
            return [];
        }

        var moved = new HandlingMoved(routed.RoutedAt, routed.Version, routed.Part);
        return [moved, .. (before?.After(moved) ?? RestorationCase.Of(routed.CaseId, moved)).NameWhenNobodyIsLeft(staff, now)];
    }
}
