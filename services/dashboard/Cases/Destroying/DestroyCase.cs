using Marten;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Destroying;

/// <summary>
/// Reporting says that a case is destroyed: at once for whoever looks, and for good when the ledger has it. The row of a
/// destroyed case holds nobody any more; its figures stay.
/// </summary>
internal sealed class CaseDestructionOrderedConsumer(TimeProvider clock) : IContractConsumer<CaseDestructionOrdered>
{
    public async Task Consume(CaseDestructionOrdered contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (await session.LoadAsync<Tombstone>(contract.CaseId, cancellationToken))
        {
            case null:
                var emptied = await session.EmptyRow(contract.CaseId, cancellationToken);
                session.Insert(new Tombstone(contract.CaseId, contract.CertificateId, now, Rows: emptied));
                break;
            case { IsDone: true } done:
                await session.Events.AppendExclusive(contract.CaseId, cancellationToken, DestructionFinished.Of(done, now));
                break;
        }
    }
}

/// <summary>What the dashboard tells of a destruction: only its end, which is the one event that it stores.</summary>
internal sealed class DashboardStory : IDestructionStory
{
    /// <summary>Nothing: the row is emptied with the other rows.</summary>
    public Task BeginAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task EndAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Events.FetchStreamStateAsync(tombstone.Id, cancellationToken) is null)
        {
            session.Events.StartStream<CaseRow>(tombstone.Id, DestructionFinished.Of(tombstone, now));
        }
    }
}

/// <summary>A row that a restored backup brought back is emptied again.</summary>
internal sealed class CaseRowsKept : IKeptRows
{
    public Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken) => session.EmptyRow(subject, cancellationToken);
}

internal static class EmptyRows
{
    /// <summary>A row is made when there is none: what is told of the case later finds it destroyed.</summary>
    /// <returns>1 when it held something.</returns>
    public static async Task<int> EmptyRow(this IDocumentSession session, Guid caseId, CancellationToken cancellationToken)
    {
        var row = await session.LoadAsync<CaseRow>(caseId, cancellationToken) ?? new CaseRow(caseId);
        if (row.IsDestroyed)
        {
            return 0;
        }

        session.Store(row.WithoutPersons());
        return row.CaseNumber is null && row.Barred is null ? 0 : 1;
    }
}
