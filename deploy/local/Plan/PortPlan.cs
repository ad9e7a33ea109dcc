using System.Net;
using System.Net.NetworkInformation;

namespace Zichtlijn.Local.Plan;

/// <summary>Which part listens where: everything follows from one base port, so two systems never meet by accident.</summary>
public sealed record PortPlan(int Base)
{
    public const int DefaultBase = 8080;
    private const int Span = 24;
    private const UnixFileMode ForAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly HashSet<int> Given = [];

    /// <summary>Opened once and never closed: closing it anywhere in the process would let go of every lock.</summary>
    private static readonly Lazy<FileStream?> Reservations = new(OpenReservations);

    public int Postgres => Base + 20;
    public int Rabbit => Base + 21;
    public int RabbitDistribution => Base + 22;
    public int Epmd => Base + 23;

    public int Of(ServiceDefinition service) => Base + service.Offset;

    public Uri AddressOf(ServiceDefinition service) => new($"http://127.0.0.1:{Of(service)}");

    /// <summary>Accepts a base port that leaves room for every part.</summary>
    public static PortPlan From(int basePort)
        => basePort is >= 1024 and <= 65535 - Span
            ? new PortPlan(basePort)
            : throw new Refusal($"--port must lie between 1024 and {65535 - Span}; it was {basePort}.", exitCode: 2);

    /// <summary>Every port with the part that wants it.</summary>
    public IEnumerable<(string Part, int Port)> All(bool privatePostgres = true, bool privateRabbit = true)
    {
        foreach (var service in ServiceDefinition.All) yield return (service.Name, Of(service));
        if (privatePostgres) yield return ("PostgreSQL", Postgres);
        if (!privateRabbit) yield break;
        yield return ("RabbitMQ", Rabbit);
        yield return ("RabbitMQ's Erlang distribution", RabbitDistribution);
        yield return ("RabbitMQ's port mapper (epmd)", Epmd);
    }

    /// <summary>Refuses with the first port that somebody else holds.</summary>
    public static void EnsureFree(IEnumerable<(string Part, int Port)> ports)
    {
        var taken = Taken();
        foreach (var (part, port) in ports)
        {
            if (taken.Contains(port))
            {
                throw new Refusal(
                    $"Port {port}, which {part} needs, is in use by another program; stop that or choose other ports with --port.",
                    exitCode: 3);
            }
        }
    }

    /// <summary>A process that was killed gives its port back a moment after it is gone. Ends all the same when it is held for longer.</summary>
    public static async Task WaitUntilFreeAsync(int port, CancellationToken ct)
    {
        for (var tries = 0; tries < 50 && !IsFree(port); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }

    /// <summary>
    /// Whether nobody listens there. The kernel is asked; listening to find out would take the port for that moment, and
    /// for longer when this process starts another just then: until that has become its program it holds a copy.
    /// </summary>
    public static bool IsFree(int port) => !Taken().Contains(port);

    private static HashSet<int> Taken() =>
        [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => MeetsLoopback(l.Address)).Select(l => l.Port)];

    /// <summary>Whoever listens on another address of this machine only is not in our way.</summary>
    private static bool MeetsLoopback(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || address.MapToIPv4().Equals(IPAddress.Loopback);

    /// <summary>
    /// A run of free ports below the range the kernel hands out for outgoing connections, so that none of them is taken
    /// between planning and listening. None is given twice while the process lives that was given it, also not to another
    /// process: whoever was given one may listen on it only much later, or rest for a while.
    /// </summary>
    public static int FindFree(int count)
    {
        lock (Given)
        {
            var start = FindRun(count);
            Given.UnionWith(Enumerable.Range(start, count));
            return start;
        }
    }

    private static int FindRun(int count)
    {
        const int lowest = 20_000, highest = 32_000;
        var taken = Taken();
        var first = Random.Shared.Next(lowest, highest - count);
        for (var step = 0; step < highest - lowest; step += count)
        {
            var start = lowest + ((first - lowest + step) % (highest - lowest - count));
            if (Enumerable.Range(start, count).All(port => !Given.Contains(port) && !taken.Contains(port)) && TryReserve(start, count)) return start;
        }

        throw new Refusal($"No {count} free ports in a row between {lowest} and {highest}.", exitCode: 3);
    }

    /// <summary>Locks the numbers of the ports in the file of reservations; the kernel lets go of them with the process.</summary>
    private static bool TryReserve(int start, int count)
    {
        if (!OperatingSystem.IsLinux() || Reservations.Value is not { } file) return true;
        try
        {
            file.Lock(start, count);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <returns>Null when it may not be opened; then only this process knows what it gave.</returns>
    private static FileStream? OpenReservations()
    {
        var path = Path.Combine(Path.GetTempPath(), "zichtlijn-ports");
        try
        {
            var isNew = !File.Exists(path);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (isNew && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, ForAll);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
