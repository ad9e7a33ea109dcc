using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>
/// Which queues a private broker has, asked from RabbitMQ's own tool (no management plugin is needed), and how full they are,
/// asked from the queue itself: the tool's numbers of quorum queues are seconds old. Just after the broker started a count may
/// still be 0: it is what the queue's leader has taken up so far.
/// </summary>
public static class RabbitQueues
{
    internal static async Task<IReadOnlyList<string>> NamesAsync(string programs, RabbitFiles files, string? user, CancellationToken ct)
    {
        string[] command =
        [
            .. user is null ? [] : ServerUser.Become(user),
            Path.Combine(programs, "rabbitmqctl"), "--quiet", "--formatter", "json", "list_queues", "name",
        ];
        var result = await Cli.Wrap(command[0]).WithArguments(command[1..]).WithWorkingDirectory(files.Folder)
            .WithEnvironmentVariables(files.Environment)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(ct);
        return result.ExitCode == 0
            ? Parse(result.StandardOutput)
            : throw new Refusal($"RabbitMQ did not tell its queues: {(result.StandardError + result.StandardOutput).Trim().Split('\n')[0]}");
    }

    /// <summary>The number of waiting messages in each queue; a queue that is gone or belongs to one connection alone is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(Uri broker, IEnumerable<string> queues, CancellationToken ct = default)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var factory = new ConnectionFactory { Uri = broker, ClientProvidedName = "zichtlijn status", AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(ct);
        foreach (var queue in queues)
        {
            // A refusal closes the channel: each question gets one of its own.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            try
            {
                counts[queue] = (await channel.QueueDeclarePassiveAsync(queue, ct)).MessageCount;
            }
            catch (OperationInterruptedException)
            {
                // Gone since it was listed, or exclusive to another connection.
            }
        }

        return counts;
    }

    public static IReadOnlyList<string> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(queue => queue.GetProperty("name").GetString()!)];
    }
}
