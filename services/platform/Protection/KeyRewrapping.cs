using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Rotation: when a new wrapping key is in use, wraps all data keys anew under it, while everything works on. Content
/// is not touched. When it is done the old wrapping key can be removed.
/// </summary>
internal sealed class KeyRewrapping(KeyTable table, IKeyWrapping wrapping, TimeProvider clock, ILogger<KeyRewrapping> log) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A process that did not notice the new key yet may add some under the old one: it is looked at twice.
        var (done, looks) = ("", 0);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var current = await wrapping.CurrentAsync(stoppingToken);
                looks = current == done ? looks + 1 : 0;
                if (looks < 2)
                {
                    await RewrapAll(current, stoppingToken);
                    done = current;
                }
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Keys could not be wrapped anew now: {Fault}", e.GetType().Name);
            }
        }
    }

    private async Task RewrapAll(string current, CancellationToken cancellationToken)
    {
        while (await table.Rewrap(
            current, AtOnce, async old => await wrapping.WrapAsync(await wrapping.UnwrapAsync(old, cancellationToken), cancellationToken), cancellationToken) > 0)
        {
        }
    }
}
