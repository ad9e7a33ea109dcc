using System.Diagnostics;

namespace Zichtlijn.Local.Processes;

/// <summary>
/// A process that runs on without us: in a session of its own (Ctrl-C in the terminal is ours to handle), with its output
/// in a file (no pipe breaks when we leave) and a state file by which a later command finds it again.
/// </summary>
public sealed class ManagedProcess
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly Process? _child;
    private readonly string _stateFile;
    private readonly StateFile _state;

    private ManagedProcess(StateFile state, string stateFolder, Process? child)
        => (_state, _stateFile, _child) = (state, StateFile.PathOf(stateFolder, state.Name), child);

    public string Name => _state.Name;
    public ProcessIdentity Identity => _state.Process;
    public string LogFile => _state.Log;
    public bool IsAlive => Identity.IsAlive;

    /// <summary>Known only for a process that this very command started.</summary>
    public int? ExitCode => _child is { HasExited: true } ? _child.ExitCode : null;

    public static ManagedProcess Start(Launch launch)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(launch.LogFile)!);
        Directory.CreateDirectory(launch.StateFolder);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = launch.WorkingFolder, UseShellExecute = false };
        // Every link of this chain replaces itself by the next, so the process id is that of the program in the end.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec setsid \"$@\" >\"$0\" 2>&1 </dev/null");
        start.ArgumentList.Add(launch.LogFile);
        if (launch.RunAs is { } user)
        {
            foreach (var word in ServerUser.Become(user)) start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add(launch.Command);
        foreach (var argument in launch.Arguments) start.ArgumentList.Add(argument);
        foreach (var (key, value) in launch.Environment) start.Environment[key] = value;

        var child = Process.Start(start) ?? throw new Refusal($"{launch.Name} could not be started.");
        var identity = ProcessIdentity.Of(child.Id)
                       ?? throw new Refusal($"{launch.Name} ended at once; its log is {launch.LogFile}.");
        var state = new StateFile(launch.Name, identity, launch.Port, launch.LogFile, launch.StopSignal, DateTimeOffset.UtcNow);
        state.Write(launch.StateFolder);
        return new ManagedProcess(state, launch.StateFolder, child);
    }

    /// <summary>A process that an earlier command started; null when its state file is not there.</summary>
    public static ManagedProcess? Attach(string stateFolder, string name)
        => StateFile.Read(StateFile.PathOf(stateFolder, name)) is { } state ? new ManagedProcess(state, stateFolder, null) : null;

    public static IReadOnlyList<ManagedProcess> AttachAll(string stateFolder)
        => [.. StateFile.ReadAll(stateFolder).Select(state => new ManagedProcess(state, stateFolder, null))];

    public async Task WaitForExitAsync(CancellationToken ct = default)
    {
        using var timer = new PeriodicTimer(Poll);
        while (IsAlive && await timer.WaitForNextTickAsync(ct)) { }
    }

    /// <summary>Asks it to stop, and kills it with all its children when it has not done so in time.</summary>
    public async Task StopAsync(TimeSpan? grace = null)
    {
        if (ForgetDead()) return;
        var family = Identity.Family();
        Signals.Send(Identity, _state.StopSignal);
        using (var patience = new CancellationTokenSource(grace ?? TimeSpan.FromSeconds(10)))
        {
            try
            {
                await WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Signals.Send(Identity, Signals.Kill);
                await WaitForExitAsync(CancellationToken.None);
            }
        }

        await EndAsync([.. family.Union(Identity.Family())], TimeSpan.FromSeconds(2));
    }

    /// <summary>kill -9, as a power failure would do to this process. Returns when it and its children are gone.</summary>
    public async Task KillAsync()
    {
        if (ForgetDead()) return;
        var family = Identity.Family();
        Signals.Send(Identity, Signals.Kill);
        await WaitForExitAsync(CancellationToken.None);
        await EndAsync([.. family.Union(Identity.Family())], TimeSpan.FromSeconds(5));
    }

    /// <summary>The last lines of its log: what it said before it went silent.</summary>
    public string LogTail(int lines = 3)
    {
        try
        {
            using var stream = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Seek(-Math.Min(stream.Length, 8192), SeekOrigin.End);
            using var reader = new StreamReader(stream);
            var all = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return string.Join(" | ", all.TakeLast(lines));
        }
        catch (IOException)
        {
            return "(no log)";
        }
    }

    /// <summary>Our sentence for a process that ended while it should have been running.</summary>
    public Refusal Died(string moment)
    {
        var code = ExitCode is { } known ? $" (exit code {known})" : "";
        return Refusal.ForFullDisk(LogTail(40), LogFile)
               ?? new Refusal($"{Name} stopped {moment}{code}; its log {LogFile} ends with: {LogTail()}");
    }

    private bool ForgetDead()
    {
        if (IsAlive) return false;
        File.Delete(_stateFile);
        return true;
    }

    /// <summary>Children see their parent vanish and end by themselves; those that do not within the grace are killed.</summary>
    private async Task EndAsync(IReadOnlyList<ProcessIdentity> family, TimeSpan grace)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Poll);
        while (family.Any(p => p.IsAlive))
        {
            if (clock.Elapsed > grace)
            {
                foreach (var process in family) Signals.Send(process, Signals.Kill);
                if (clock.Elapsed > grace + TimeSpan.FromSeconds(5)) break;
            }

            await timer.WaitForNextTickAsync();
        }

        File.Delete(_stateFile);
    }
}
