using System.Diagnostics;
using Marten;
using Marten.Services;
using Zichtlijn.Platform.Telemetry;

namespace Zichtlijn.Platform.Store;

/// <summary>Writes the trace into the events before a commit and wakes the daemon after it.</summary>
internal sealed class CommitListener(CommitWakeup wakeup) : DocumentSessionListenerBase
{
    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        EventTrace.Stamp(session, Activity.Current);
        return Task.CompletedTask;
    }

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetEvents().Any())
        {
            wakeup.Signal();
        }

        return Task.CompletedTask;
    }
}
