using System.CommandLine;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary><c>down</c>: stops exactly what <c>up</c> of this clone started.</summary>
internal static class DownCommand
{
    public static Command Create(Workplace workplace)
    {
        var command = new Command("down", "Stops what up started, and nothing else.");
        command.Guard((_, ct) => RunAsync(workplace, ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, CancellationToken ct)
    {
        // An up in the foreground stops everything itself; it would otherwise report its processes as dead.
        var supervised = SystemRecord.Read(workplace)?.Supervisor is { IsAlive: true } supervisor ? supervisor : null;
        if (supervised is not null)
        {
            Signals.Send(supervised, Signals.Terminate);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(TimeSpan.FromSeconds(45));
            try
            {
                while (supervised.IsAlive && await timer.WaitForNextTickAsync(patience.Token)) { }
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // It hangs: what it started is stopped below.
            }
        }

        var stopped = await RunningSystem.StopAsync(workplace);
        Console.WriteLine(stopped > 0 || supervised is not null ? "Zichtlijn is stopped." : "Nothing of Zichtlijn was running here.");
        return 0;
    }
}
