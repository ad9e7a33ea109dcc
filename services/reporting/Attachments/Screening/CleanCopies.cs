using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Zichtlijn.Reporting.Attachments.Cleaning;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>How making a clean copy ended.</summary>
internal enum CleaningEnd
{
    Made,

    /// <summary>The file is damaged, locked, or asks for too much.</summary>
    NotCleanable,

    /// <summary>The process was killed, crashed or took too long: it may be the file, it may be the machine.</summary>
    Broken,
}

/// <summary>
/// Has clean copies made by a process of their own (<see cref="CleaningProcess"/>): reading somebody's image or PDF is
/// the most dangerous thing done with a file, and that process knows no key, no database and no other report.
/// </summary>
internal sealed class CleanCopies(TimeProvider clock)
{
    /// <param name="keep">Stores what comes out; what it stored counts only when the copy is made.</param>
    public async Task<(CleaningEnd End, WrittenFile? Copy)> MakeAsync(
        string type, IAsyncEnumerable<byte[]> original, Func<Stream, CancellationToken, Task<WrittenFile?>> keep, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(FileLimits.Cleaning, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var process = Process.Start(Command(type)) ?? throw new InvalidOperationException("The process that cleans files did not start.");
        try
        {
            // What it says could hold what stands in the file: nobody reads it.
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null, both.Token);
            var feeding = FeedAsync(process.StandardInput.BaseStream, original, both.Token);
            var copy = await keep(process.StandardOutput.BaseStream, both.Token);
            await feeding;
            await said;
            await process.WaitForExitAsync(both.Token);
            return process.ExitCode switch
            {
                CleaningProcess.Done when copy is { Size: > 0 } => (CleaningEnd.Made, copy),
                CleaningProcess.Done or CleaningProcess.NotCleanable => (CleaningEnd.NotCleanable, null),
                _ => (CleaningEnd.Broken, null),
            };
        }
        catch (ContentTooLongException)
        {
            return (CleaningEnd.NotCleanable, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (CleaningEnd.Broken, null);
        }
        finally
        {
            End(process);
        }
    }

    private static async Task FeedAsync(Stream input, IAsyncEnumerable<byte[]> original, CancellationToken cancellationToken)
    {
        try
        {
            await using (input)
            {
                await foreach (var piece in original.WithCancellation(cancellationToken))
                {
                    await input.WriteAsync(piece, cancellationToken);
                }
            }
        }
        catch (IOException)
        {
            // It gave up before it had read everything; how it ended says why.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static ProcessStartInfo Command(string type)
    {
        // The program that runs this runtime, wherever it is installed.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet, ["exec", typeof(CleanCopies).Assembly.Location, CleaningProcess.Command, type])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Nothing of ours: the environment holds addresses and passwords.
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = FileLimits.CleaningBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
