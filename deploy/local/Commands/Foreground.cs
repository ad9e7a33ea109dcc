using System.Diagnostics;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary>Runs a program that shares our terminal, colours and all, or that writes to a file to be shown later.</summary>
internal static class Foreground
{
    public static Task<int> RunAsync(
        string command, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? environment = null, CancellationToken ct = default)
        => RunAsync(command, arguments, folder, environment, log: null, ct);

    /// <param name="log">Where its output goes; null for the terminal.</param>
    public static async Task<int> RunAsync(
        string command, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? environment, string? log, CancellationToken ct)
    {
        var start = log is null
            ? new ProcessStartInfo(command, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", log, command, .. arguments]);
        (start.WorkingDirectory, start.UseShellExecute) = (folder, false);
        foreach (var (key, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal)) start.Environment[key] = value;
        using var process = Process.Start(start) ?? throw new Refusal($"{command} could not be started.");
        var identity = ProcessIdentity.Of(process.Id);
        // Ctrl-C reaches it through the terminal as well; a SIGTERM to us alone has to be passed on.
        await using var passOn = ct.Register(() =>
        {
            if (identity is not null) Signals.Send(identity, Signals.Terminate);
        });
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
