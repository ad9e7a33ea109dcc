using Zichtlijn.Platform.Store;
using Zichtlijn.Reporting.NewsByEmail.Mailing;

namespace Zichtlijn.Reporting.NewsByEmail.Noticing;

/// <summary>Whoever has just looked needs no mail that there is something to see.</summary>
internal sealed class SeenNews(NewsOffer offer, MailQueue queue, NewsSecrets secrets, TimeProvider clock, ILogger<SeenNews> log)
{
    /// <summary>A reporter sees their report whether or not this works.</summary>
    public async Task NoteAsync(Guid reportId, CancellationToken cancellationToken)
    {
        if (!offer.IsKept)
        {
            return;
        }

        try
        {
            await queue.SeenAsync(secrets.MarkOf(reportId), clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception e) when (Transient.Is(e))
        {
            log.LogWarning("A mail that is needed no more could not be taken back: {Fault}", e.GetType().Name);
        }
    }
}
