using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Zichtlijn.Gateway.Tests.StaffSessions;

/// <summary>A connection to the database that a test can cut.</summary>
internal sealed class Link : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _cut = new();
    private readonly NpgsqlConnectionStringBuilder _target;
    private readonly Task _accepting;

    public Link(string store)
    {
        _target = new NpgsqlConnectionStringBuilder(store);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(store) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ConnectionString;
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public async Task CutAsync()
    {
        await _cut.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _cut.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        while (!_cut.IsCancellationRequested)
        {
            try
            {
                open.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_cut.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(open);
    }

    private async Task CarryAsync(TcpClient from)
    {
        using var near = from;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(_target.Host!, _target.Port, _cut.Token);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream(), _cut.Token),
                far.GetStream().CopyToAsync(near.GetStream(), _cut.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // Cut, or one side went.
        }
    }
}
