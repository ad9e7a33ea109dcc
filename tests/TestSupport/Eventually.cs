using System.Diagnostics;

namespace Zichtlijn.TestSupport;

/// <summary>Asks until something holds; the last failure is the test's failure.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Most things hold within moments; what takes longer is asked for less often.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <param name="patience">How long to go on asking; half a minute when not said.</param>
    public static Task Holds(Func<Task> assertion, TimeSpan? patience = null) => Gives(
        async () =>
        {
            await assertion();
            return true;
        },
        patience);

    public static async Task<T> Gives<T>(Func<Task<T>> read, TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            try
            {
                return await read();
            }
            catch (Exception) when (clock.Elapsed < (patience ?? Patience))
            {
                await Task.Delay(pause);
            }
        }
    }
}
