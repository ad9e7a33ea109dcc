using CliWrap;
using CliWrap.Buffered;

namespace Zichtlijn.Local.Servers;

/// <summary>Whether a container engine answers: then Testcontainers drives the servers of the tests.</summary>
public static class DockerEngine
{
    public static async Task<bool> AnswersAsync(CancellationToken ct = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            var result = await Cli.Wrap("docker").WithArguments(["version", "--format", "{{.Server.Version}}"])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(patience.Token);
            return result.ExitCode == 0 && result.StandardOutput.Trim().Length > 0;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
