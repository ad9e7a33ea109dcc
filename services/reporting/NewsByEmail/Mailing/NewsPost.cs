using System.Diagnostics.Metrics;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Telemetry;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>Sends what is due, one mail at a time; what cannot be sent waits longer each time, and is given up in the end.</summary>
internal sealed class NewsPost(MailQueue queue, SmtpPost post, NewsOffer offer, NewsSecrets secrets, ContentKeys keys)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Tag <c>outcome</c>.</summary>
    private static readonly Counter<long> Mails = Instruments.Meter.CreateCounter<long>("zichtlijn.mails", "{mail}", "Mails that were handed in, refused, put off or given up");

    /// <returns>How many were handed in.</returns>
    public async Task<int> SendDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sent = 0;
        while (offer.IsOffered && await queue.TakeAsync(now, cancellationToken) is { } mail)
        {
            var handed = await SendAsync(mail, now, cancellationToken);
            sent += handed == Handed.In ? 1 : 0;
            await SettleAsync(mail, handed, now, cancellationToken);
            if (handed == Handed.NotNow)
            {
                // The others would fare alike; they are tried in the next round.
                break;
            }
        }

        return sent;
    }

    internal static TimeSpan WaitAfter(int attempt) =>
        attempt > 6 ? LongestWait : FirstWait * Math.Pow(2, attempt - 1);

    private async Task<Handed> SendAsync(QueuedMail mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var to = await SealedAddress.OpenAsync(mail.Mark, mail.Address, keys, cancellationToken);
            return await post.HandInAsync(MailWriter.Write(mail.Kind, to, offer.Mail!, secrets.MessageId(mail.Id, mail.Mark), now), cancellationToken);
        }
        catch (ContentDestroyedException)
        {
            // It was ended in this moment.
            return Handed.Refused;
        }
    }

    private async Task SettleAsync(QueuedMail mail, Handed handed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var dueAt = now + WaitAfter(mail.Attempt);
        var isOver = handed == Handed.NotNow && dueAt >= mail.DropAt;
        Mails.Add(1, new KeyValuePair<string, object?>("outcome", isOver ? "givenUp" : handed switch { Handed.In => "handedIn", Handed.Refused => "refused", _ => "putOff" }));
        await ((handed, isOver) switch
        {
            (Handed.In, _) => queue.SentAsync(mail, now, cancellationToken),
            (Handed.NotNow, false) => queue.PutBackAsync(mail, dueAt, cancellationToken),
            _ => queue.DropAsync(mail, cancellationToken),
        });
    }
}
