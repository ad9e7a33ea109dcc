using System.CommandLine;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary><c>up</c>: from a fresh clone to one address in the browser.</summary>
internal static class UpCommand
{
    public static Command Create(Workplace workplace)
    {
        var port = new Option<int>("--port") { Description = "The gateway's port; the other parts follow it.", DefaultValueFactory = _ => PortPlan.DefaultBase };
        var detach = new Option<bool>("--detach") { Description = "Return when everything is healthy; ./zichtlijn down stops it." };
        var demo = new Option<bool>("--demo") { Description = "Fill it with a believable year of synthetic cases." };
        var noBuild = new Option<bool>("--no-build") { Description = "Start what was built before." };
        var command = new Command("up", "Starts the whole system and stays until Ctrl-C.") { port, detach, demo, noBuild };
        command.Guard((parsed, ct) => RunAsync(
            workplace, PortPlan.From(parsed.GetValue(port)), parsed.GetValue(detach), parsed.GetValue(demo), !parsed.GetValue(noBuild), ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, PortPlan ports, bool detach, bool demo, bool build, CancellationToken ct)
    {
        var progress = new Progress(Console.Out);
        LocalSystem system;
        await using (await StartLock.TakeAsync(workplace, progress.Say, ct))
        {
            if (RunningSystem.Find(workplace) is { } running)
            {
                Console.WriteLine($"Zichtlijn already runs: {running.Url}");
                return 0;
            }

            if (await RunningSystem.StopAsync(workplace) > 0) progress.Say("stopped what an interrupted run left behind");
            system = new LocalSystem(workplace, ports, progress.Say);
            var supervisor = ProcessIdentity.Of(Environment.ProcessId);
            var record = new SystemRecord(ports.Base, supervisor, system.Postgres is not null, system.Rabbit is not null);
            record.Write(workplace);
            try
            {
                DemoData.Hold(workplace, held: false);
                await system.StartAsync(build, ct);
                if (demo) await DemoData.FillAsync(workplace, system, progress.Say, ct);
                if (detach) (record with { Supervisor = null }).Write(workplace);
            }
            catch
            {
                if (ManagedProcess.AttachAll(workplace.State).Any(p => p.IsAlive)) progress.Say("stopping what was started");
                await system.StopAsync();
                SystemRecord.Delete(workplace);
                throw;
            }
        }

        Console.WriteLine($"""

            Zichtlijn is ready: {system.Url.GetLeftPart(UriPartial.Authority)}
              staff sign in at  {system.Url}en/staff  (accounts: ./zichtlijn token --list)
              {(detach ? "stop it with      ./zichtlijn down" : "stop it with      Ctrl-C")}
            """);
        return detach ? 0 : await WatchAsync(workplace, system, progress, ct);
    }

    private static async Task<int> WatchAsync(Workplace workplace, LocalSystem system, Progress progress, CancellationToken ct)
    {
        Refusal? death = null;
        try
        {
            death = (await system.WaitForDeathAsync(ct)).Died("unexpectedly");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Ctrl-C or ./zichtlijn down: the ordinary end.
        }

        progress.Say("stopping");
        await system.StopAsync();
        SystemRecord.Delete(workplace);
        progress.Say("stopped");
        return death is null ? 0 : throw death;
    }
}
