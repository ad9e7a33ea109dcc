using System.Diagnostics;
using System.Threading.Channels;
using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Telemetry;

namespace Zichtlijn.Platform.Messaging;

/// <summary>
/// Commits the work of messages that arrive at the same time together: one transaction with their inbox rows and their
/// appends. When the group fails, each message is tried alone, so a bad one does not take others along.
/// </summary>
internal sealed class Inbox : IAsyncDisposable
{
    private const int GroupSize = 100;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly IDocumentStore _store;
    private readonly TimeProvider _clock;
    private readonly Task _loop;

    public Inbox(IDocumentStore store, TimeProvider clock)
    {
        (_store, _clock) = (store, clock);
        _loop = Task.Run(CommitGroups);
    }

    /// <summary>Completes when the message's work is durable; fails as its handler or its commit failed.</summary>
    /// <param name="id">See <see cref="InboxMessage.IdOf"/>.</param>
    /// <param name="subject">What the message is about: when that was destroyed, nothing is done. Null to do it all the same.</param>
    public Task<bool> Handle(
        string id, Func<IDocumentSession, CancellationToken, Task> handler, CancellationToken cancellationToken, Guid? subject = null)
    {
        var work = new Work(id, subject, handler, Activity.Current, cancellationToken);
        return _waiting.Writer.TryWrite(work)
            ? work.Completion.Task
            : Task.FromException<bool>(new OperationCanceledException("The inbox is closing."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task CommitGroups()
    {
        var group = new List<Work>(GroupSize);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupSize && _waiting.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            if (!await TryCommit(group))
            {
                foreach (var work in group)
                {
                    await TryCommit([work]);
                }
            }

            group.Clear();
        }
    }

    /// <summary>False when the group failed and each must be tried alone; the failure of a single one is told to it.</summary>
    private async Task<bool> TryCommit(List<Work> group)
    {
        try
        {
            var fresh = await Commit(group);
            group.ForEach(w => w.Completion.TrySetResult(fresh.Contains(w)));
            return true;
        }
        catch (Exception e) when (group.Count > 1)
        {
            Activity.Current?.AddEvent(new ActivityEvent($"group failed: {e.GetType().Name}"));
            return false;
        }
        catch (Exception e)
        {
            group[0].Completion.TrySetException(e);
            return true;
        }
    }

    private async Task<HashSet<Work>> Commit(List<Work> group)
    {
        await using var session = _store.LightweightSession();
        var handled = (await session.LoadManyAsync<InboxMessage>(group.Select(w => w.Id))).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var fresh = group.Where(w => handled.Add(w.Id)).ToHashSet();
        var destroyed = await DestroyedAmong(session, fresh);
        foreach (var work in group.Where(fresh.Contains))
        {
            Activity.Current = work.Activity;
            session.Insert(new InboxMessage(work.Id, _clock.GetUtcNow()));
            if (work.Subject is { } subject && destroyed.Contains(subject))
            {
                continue;
            }

            await work.Handler(session, work.CancellationToken);
            EventTrace.Stamp(session, work.Activity);
        }

        Activity.Current = null;
        if (fresh.Count > 0)
        {
            await session.SaveChangesAsync();
        }

        return fresh;
    }

    private static async Task<HashSet<Guid>> DestroyedAmong(IDocumentSession session, IEnumerable<Work> works)
    {
        Guid[] subjects = [.. works.Select(w => w.Subject).OfType<Guid>().Distinct()];
        return subjects.Length == 0 ? [] : (await session.LoadManyAsync<Tombstone>(subjects)).Select(t => t.Id).ToHashSet();
    }

    private sealed class Work(
        string id, Guid? subject, Func<IDocumentSession, CancellationToken, Task> handler, Activity? activity, CancellationToken cancellationToken)
    {
        public string Id { get; } = id;

        public Guid? Subject { get; } = subject;

        public Func<IDocumentSession, CancellationToken, Task> Handler { get; } = handler;

        public Activity? Activity { get; } = activity;

        public CancellationToken CancellationToken { get; } = cancellationToken;

        public TaskCompletionSource<bool> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
