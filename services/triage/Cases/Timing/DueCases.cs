using Marten;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>The cases of triage of which something has to be told.</summary>
internal sealed class DueCases : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<QueueRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
