using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>How the scanner behaves.</summary>
internal enum Scanner
{
    Works,
    Away,

    /// <summary>Answers with an error of its own.</summary>
    Errs,

    /// <summary>Takes a few bytes only.</summary>
    TakesLittle,
}

/// <summary>Speaks clamd's protocol as clamd(8) describes it, and knows one kind of malware: the EICAR test file.</summary>
internal sealed class FakeScanner : IDisposable
{
    /// <summary>The test file that every scanner finds (eicar.org), in two parts so that this file is not found.</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private const int Little = 64;
    private readonly CancellationTokenSource _over = new();
    private readonly int _port = PortPlan.FindFree(1);
    private TcpListener? _listener;
    private Scanner _state = Scanner.Works;

    public FakeScanner() => Listen();

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>The bytes of each file that was scanned.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<byte[]> Scanned { get; } = [];

    public Scanner State
    {
        get => _state;
        set
        {
            _state = value;
            if (value == Scanner.Away)
            {
                _listener?.Stop();
                _listener = null;
            }
            else if (_listener is null)
            {
                Listen();
            }
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _listener?.Stop();
        _over.Dispose();
    }

    private void Listen()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = Serve(_listener);
    }

    private async Task Serve(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = Answer(await listener.AcceptTcpClientAsync(_over.Token));
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Away.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var command = new StringBuilder();
            for (var b = stream.ReadByte(); b > 0; b = stream.ReadByte())
            {
                command.Append((char)b);
            }

            var reply = command.ToString() switch
            {
                "zPING" => "PONG",
                "zINSTREAM" => await Scan(stream),
                _ => "UNKNOWN COMMAND",
            };
            await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\0"));
        }
    }

    private async Task<string> Scan(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0)
            {
                break;
            }

            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk);
            content.Write(chunk);
            if (State == Scanner.TakesLittle && content.Length > Little)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }

        Scanned.Enqueue(content.ToArray());
        return State == Scanner.Errs ? "stream: Can't allocate memory ERROR"
            : Encoding.Latin1.GetString(content.ToArray()).Contains(Eicar, StringComparison.Ordinal) ? "stream: Win.Test.EICAR_HDB-1 FOUND"
            : "stream: OK";
    }
}
