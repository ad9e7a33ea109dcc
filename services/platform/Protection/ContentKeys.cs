using System.Collections.Concurrent;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Gives out data keys. New ones come from a stock that is made, wrapped and stored many at a time before any of them
/// is used, so accepting a report waits for no database of keys. What is left of the stock when a process ends is never
/// used. A key that is asked for is looked up each time: once destroyed it is gone for every process at once.
/// </summary>
public sealed class ContentKeys(KeyTable table, IKeyWrapping wrapping)
{
    private const int Stock = 500;
    private readonly ConcurrentQueue<ContentKey> _stock = new();
    private Task _filling = Task.CompletedTask;

    /// <summary>A key of its own for what is written first about a case, or about a person in it.</summary>
    public async ValueTask<KeyRing> NewAsync(Guid caseId, CancellationToken cancellationToken) => new(caseId, await TakeAsync(cancellationToken));

    /// <summary>The keys of this content of a case. What is written now goes under the key of the first of it.</summary>
    /// <param name="contents">Of the case; without any, a new key.</param>
    /// <exception cref="ContentDestroyedException">The key of the first is destroyed.</exception>
    /// <exception cref="TimeoutException">The keys cannot be unwrapped now.</exception>
    public async ValueTask<KeyRing> OfAsync(Guid caseId, IEnumerable<ProtectedContent?> contents, CancellationToken cancellationToken)
    {
        var ids = contents.OfType<ProtectedContent>().Select(c => Guid.ParseExact(c.KeyId, "n")).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return await NewAsync(caseId, cancellationToken);
        }

        var wrapped = await table.Read(ids, cancellationToken);
        var keys = await wrapping.UnwrapAsync(wrapped, cancellationToken);
        return new KeyRing(caseId, keys.FirstOrDefault(k => k.Id == ids[0]) ?? throw new ContentDestroyedException(), keys);
    }

    /// <summary>Destroys keys for good, in the database of keys and so for every process from its next use on.</summary>
    /// <param name="reason">Why, as a code.</param>
    public Task DestroyAsync(IEnumerable<ProtectedContent> contents, string reason, CancellationToken cancellationToken) =>
        DestroyAsync([.. contents.Select(c => Guid.ParseExact(c.KeyId, "n")).Distinct()], reason, cancellationToken);

    /// <inheritdoc cref="DestroyAsync(IEnumerable{ProtectedContent}, string, CancellationToken)"/>
    /// <param name="ids">Of the keys; those that are not there any more are passed over.</param>
    public Task DestroyAsync(IReadOnlyCollection<Guid> ids, string reason, CancellationToken cancellationToken) =>
        table.Destroy([.. ids], reason, cancellationToken);

    private async ValueTask<ContentKey> TakeAsync(CancellationToken cancellationToken)
    {
        ContentKey? key;
        while (!_stock.TryDequeue(out key))
        {
            await Fill().WaitAsync(cancellationToken);
        }

        if (_stock.Count < Stock / 2 && _filling.IsCompleted)
        {
            // Nobody waits for this one: a failure shows when the stock is empty.
            _ = Fill().ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        return key;
    }

    /// <summary>One filling at a time serves all who wait.</summary>
    private Task Fill()
    {
        lock (_stock)
        {
            return _filling.IsCompleted ? _filling = FillAsync() : _filling;
        }
    }

    private async Task FillAsync()
    {
        ContentKey[] fresh = [.. Enumerable.Range(0, Stock).Select(_ => ContentKey.New())];
        await table.Add(await wrapping.WrapAsync(fresh, CancellationToken.None), CancellationToken.None);
        foreach (var key in fresh)
        {
            _stock.Enqueue(key);
        }
    }
}
