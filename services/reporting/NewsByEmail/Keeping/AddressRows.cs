using Marten;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Reporting.NewsByEmail.Keeping;

/// <summary>The address that goes with a report: its key is written to the ledger with those of the report, so that no backup brings it back.</summary>
internal sealed class AddressRows(NewsAddresses addresses, NewsDatabase database, NewsSecrets secrets) : IKeptRows
{
    public async Task<IReadOnlyList<Guid>> KeysAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        await addresses.KeyOfAsync(secrets.MarkOf(subject), cancellationToken) is { } key ? [key] : [];

    public async Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken)
    {
        var marks = subjects.ToDictionary(secrets.MarkOf);
        return [.. (await addresses.KnownAsync(marks.Keys, cancellationToken)).Select(m => marks[m])];
    }

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var mark = secrets.MarkOf(subject);
        await database.RunAsync("delete from news_asked where subject = $1", cancellationToken, secrets.CountedFor(mark));
        return await addresses.EndAsync(mark, cancellationToken);
    }
}
