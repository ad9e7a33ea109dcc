using System.CommandLine;
using System.Runtime.InteropServices;
using Npgsql;

namespace Zichtlijn.Local.Commands;

/// <summary>The commands, and the one place where a failure becomes a sentence and an exit code.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var workplace = Workplace.Find();
        var root = new RootCommand("Zichtlijn on this machine: servers, services, tests.")
        {
            UpCommand.Create(workplace),
            DownCommand.Create(workplace),
            StatusCommand.Create(workplace),
            ReplayCommand.Create(workplace),
            TokenCommand.Create(workplace),
            VerifyCommand.Create(workplace),
            KeysCommand.Create(workplace),
            TermCommand.Create(),
            ClockCommand.Create(workplace),
            CertificateCommand.Create(workplace),
            TestCommand.Create(workplace),
            BenchCommand.Create(workplace),
            LintCommand.Create(workplace),
        };
        // Signals are handled by Guard: stopping everything may take longer than the library would wait.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    /// <summary>Gives a command its action: cancelled by Ctrl-C, SIGTERM and a closed terminal; failures end in one sentence.</summary>
    internal static void Guard(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
        => command.SetAction(async (parsed, _) =>
        {
            using var stop = new CancellationTokenSource();
            void OnSignal(PosixSignalContext context)
            {
                context.Cancel = true;
                stop.Cancel();
            }

            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);
            try
            {
                return await action(parsed, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return 130;
            }
            catch (Exception e) when (Explain(e) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal.Message);
                return refusal.ExitCode;
            }
        });

    private static Refusal? Explain(Exception exception) => exception switch
    {
        Refusal refusal => refusal,
        NpgsqlException e => new Refusal($"PostgreSQL did not do what was asked: {e.Message}"),
        RabbitMQ.Client.Exceptions.RabbitMQClientException e => new Refusal($"RabbitMQ did not do what was asked: {e.Message}"),
        IOException e => Refusal.ForFullDisk(e.Message, "this clone") ?? new Refusal($"A file could not be used: {e.Message}"),
        UnauthorizedAccessException e => new Refusal($"A file may not be used: {e.Message}", exitCode: 3),
        _ => null,
    };
}
