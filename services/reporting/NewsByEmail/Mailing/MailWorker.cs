using Zichtlijn.Platform.Store;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>Sends mails and ends addresses whose time is over. Several instances may run it: each mail is taken by one of them.</summary>
internal sealed class MailWorker(NewsPost post, NewsAddresses addresses, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? swept = null;
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (clock is DevelopmentClock { IsHeld: true })
            {
                continue;
            }

            try
            {
                await post.SendDueAsync(clock.GetUtcNow(), stoppingToken);
                if (swept is null || clock.GetElapsedTime(swept.Value) >= Sweep)
                {
                    await addresses.SweepAsync(clock.GetUtcNow(), stoppingToken);
                    swept = clock.GetTimestamp();
                }
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Mails could not be sent now: {Fault}", e.GetType().Name);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Somebody must look; the desk goes on. The message of an exception can hold an address.
                log.LogError("Mails cannot be sent: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            }
        }
    }
}
