using Zichtlijn.Platform.Store;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>Screens files one at a time, so that a burst of uploads leaves the processors to others.</summary>
internal sealed class ScreeningWorker(
    ScreeningQueue queue, ScreenAttachment screening, ScreeningSignal signal, TimeProvider clock, ILogger<ScreeningWorker> log) : BackgroundService
{
    /// <summary>How soon a file is found that another process took in.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await queue.TakeAsync(stoppingToken) is { } file)
                {
                    await ScreenAsync(file, stoppingToken);
                    continue;
                }
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Files could not be screened now: {Fault}", e.GetType().Name);
            }

            await signal.WaitAsync(Look, stoppingToken);
        }
    }

    private async Task ScreenAsync(Waiting file, CancellationToken stoppingToken)
    {
        try
        {
            await screening.ScreenAsync(file, stoppingToken);
        }
        catch (ScannerUnavailableException e)
        {
            log.LogWarning("A file waits for the malware scanner: {Fault}", e.InnerException?.GetType().Name ?? e.Message);
            await PutBackAsync(file, counts: false);
        }
        catch (Exception e) when (e is OperationCanceledException || Transient.Is(e))
        {
            await PutBackAsync(file, counts: false);
        }
        catch (Exception e)
        {
            // The message of an exception can hold what stands in a file.
            log.LogError("A file could not be screened: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            await PutBackAsync(file, counts: true);
        }
    }

    /// <summary>Until it can be: a database that is away must not be held against the file.</summary>
    private async Task PutBackAsync(Waiting file, bool counts)
    {
        using var patience = new CancellationTokenSource(ScreeningQueue.Lease, clock);
        while (!patience.IsCancellationRequested)
        {
            try
            {
                await queue.PutBackAsync(file, counts, patience.Token);
                return;
            }
            catch (Exception e) when (Transient.Is(e))
            {
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }
    }
}
