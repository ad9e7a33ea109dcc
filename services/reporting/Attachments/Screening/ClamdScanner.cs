using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>What a scanner said of a file.</summary>
/// <param name="Signature">The scanner's name for the malware that it found; null when it found none.</param>
/// <param name="IsTooLarge">The file is larger than the scanner takes.</param>
internal sealed record ScanVerdict(string? Signature = null, bool IsTooLarge = false);

/// <summary>The scanner gives no verdict now: it is away, too slow or in trouble. The file waits.</summary>
internal sealed class ScannerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// ClamAV's daemon over TCP (<c>Zichtlijn:Attachments:Clamd</c>, <c>host:port</c>). A file is streamed by the command
/// INSTREAM: chunks with their length before them, and one of length 0. Source: clamd(8).
/// </summary>
internal sealed class ClamdScanner(string host, int port, TimeProvider clock)
{
    private const int MaxReply = 4_096;
    private const int MaxSignature = 100;

    public async Task<ScanVerdict> ScanAsync(IAsyncEnumerable<byte[]> pieces, CancellationToken cancellationToken)
    {
        var reply = await AskAsync("zINSTREAM\0", async (stream, patience) =>
        {
            var length = new byte[sizeof(uint)];
            await foreach (var piece in pieces.WithCancellation(patience))
            {
                BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
                if (piece.Length > 0)
                {
                    await stream.WriteAsync(length, patience);
                    await stream.WriteAsync(piece, patience);
                }
            }

            BinaryPrimitives.WriteInt32BigEndian(length, 0);
            await stream.WriteAsync(length, patience);
        }, cancellationToken);
        return reply switch
        {
            "stream: OK" => new ScanVerdict(),
            _ when reply.StartsWith("stream: ", StringComparison.Ordinal) && reply.EndsWith(" FOUND", StringComparison.Ordinal) =>
                new ScanVerdict(Signature(reply["stream: ".Length..^" FOUND".Length])),
            _ when reply.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) => new ScanVerdict(IsTooLarge: true),
            _ => throw new ScannerUnavailableException("The malware scanner gave no verdict."),
        };
    }

    /// <exception cref="ScannerUnavailableException">It does not answer.</exception>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        if (await AskAsync("zPING\0", (_, _) => Task.CompletedTask, cancellationToken) != "PONG")
        {
            throw new ScannerUnavailableException("The malware scanner does not answer as one.");
        }
    }

    private async Task<string> AskAsync(string command, Func<Stream, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(FileLimits.Scan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, both.Token);
            var stream = client.GetStream();
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(command), both.Token);
                await send(stream, both.Token);
            }
            catch (IOException)
            {
                // It refuses more than it takes by answering and closing; the answer says so.
            }

            return await ReadReplyAsync(stream, both.Token);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ScannerUnavailableException("The malware scanner does not answer.", e);
        }
    }

    private static async Task<string> ReadReplyAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var reply = new byte[MaxReply];
        var length = 0;
        while (length < reply.Length && await stream.ReadAsync(reply.AsMemory(length), cancellationToken) is var read and > 0)
        {
            length += read;
            if (reply[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(reply, 0, length).TrimEnd('\0', '\n');
    }

    private static string Signature(string name) =>
        string.Concat(name.Where(c => c is >= ' ' and <= '~').Take(MaxSignature)) is { Length: > 0 } plain ? plain : "unnamed";
}
