using System.Diagnostics;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary>Runs a program that shares our terminal, colours and all.</summary>
internal static class Foreground
{
    public static async Task<int> RunAsync(
        string command, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? environment = null, CancellationToken ct = default)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, UseShellExecute = false };
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
