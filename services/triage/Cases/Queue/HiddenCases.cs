using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>The cases that whoever asks is kept out of.</summary>
internal sealed class HiddenCases(IQuerySession session) : IHiddenCases
{
    public Task<IReadOnlyList<Guid>> FromAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var mark = http.Colleague().Mark;
        return session.Query<QueueRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
    }
}
