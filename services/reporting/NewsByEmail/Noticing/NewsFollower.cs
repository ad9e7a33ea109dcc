using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Zichtlijn.Reporting.NewsByEmail.Keeping;
using Zichtlijn.Reporting.NewsByEmail.Mailing;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.NewsByEmail.Noticing;

/// <summary>
/// Reads what happened behind the commit, as the outbox does, and notes for reports with an address that a mail is due. Whoever
/// works on a report waits for none of it. Its progress moves after a page was noted: a crash means reading again, and what was noted
/// already is known by its mark.
/// </summary>
internal sealed class NewsFollower : SubscriptionBase
{
    private readonly NewsAddresses _addresses;
    private readonly MailQueue _queue;
    private readonly NewsSecrets _secrets;
    private readonly TimeProvider _clock;

    public NewsFollower(NewsAddresses addresses, MailQueue queue, NewsSecrets secrets, TimeProvider clock)
    {
        (_addresses, _queue, _secrets, _clock) = (addresses, queue, secrets, clock);

        // Progress is kept under this name: another one would read the whole history again.
        Name = "news-by-email";
        foreach (var candidate in News.Candidates)
        {
            IncludeType(candidate);
        }

        IncludeArchivedEvents = true;
        Options.BatchSize = 500;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var happened = page.Events.ToLookup(e => _secrets.MarkOf(e.StreamId));
        foreach (var mark in await _addresses.KnownAsync(happened.Select(h => h.Key), cancellationToken))
        {
            foreach (var e in happened[mark])
            {
                await NoteAsync(mark, e, operations, cancellationToken);
            }
        }

        return NullChangeListener.Instance;
    }

    private async Task NoteAsync(Guid mark, IEvent e, IQuerySession session, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var before = await session.Events.AggregateStreamAsync<Report>(e.StreamId, version: e.Version - 1, token: cancellationToken);
        var after = await session.Events.AggregateStreamAsync<Report>(e.StreamId, version: e.Version, token: cancellationToken);
        if (before is null || after is null)
        {
            return;
        }

        if (News.VisibleFrom(e.Data, before, after, now) is { } from)
        {
            await _queue.AddNewsAsync(mark, _secrets.MarkOfEvent(e.Id), from, now, cancellationToken);
        }

        if (e.Data is FeedbackGiven { Closes: true })
        {
            await _addresses.EndLaterAsync(mark, now + NewsTerms.AfterClosing, cancellationToken);
        }
    }
}
