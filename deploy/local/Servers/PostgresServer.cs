using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;
using Npgsql;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>A PostgreSQL of our own on a loopback port. Writes are durable (fsync on): what we measure is what counts.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string ProcessName = "postgresql";
    private const string Admin = "zichtlijn";
    private const int Interrupt = 2;
    private readonly ServerPlace _place;
    private readonly string _folder;
    private readonly string? _user = ServerUser.For("postgres");
    private ManagedProcess? _process;

    public PostgresServer(ServerPlace place, int port)
    {
        _place = place;
        Port = port;
        _folder = Path.Combine(place.Data, "postgresql");
        var secrets = new Secrets(place.Secrets);
        AdminConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = "postgres",
            Username = Admin,
            Password = secrets.GetOrCreate("postgres-admin"),
        }.ConnectionString;
        Databases = new ServiceDatabases(AdminConnectionString, secrets);
        _process = ManagedProcess.Attach(place.State, ProcessName);
    }

    public int Port { get; }

    /// <summary>The superuser's: for making databases, never for a service.</summary>
    public string AdminConnectionString { get; }

    public ServiceDatabases Databases { get; }
    public ManagedProcess? Process => _process;
    public bool IsAlive => _process?.IsAlive ?? false;

    /// <summary>How long it took from the start to the first answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>The folder of the newest installed server programs; null when there are none.</summary>
    public static string? FindPrograms()
    {
        const string versions = "/usr/lib/postgresql";
        if (!Directory.Exists(versions)) return null;
        return Directory.EnumerateDirectories(versions)
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault();
    }

    public string ConnectionString(string service) => Databases.ConnectionString(service);

    /// <summary>Starts it (the first time after making its data folder) and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken ct = default)
    {
        if (IsAlive) return;
        PortPlan.EnsureFree([("PostgreSQL", Port)]);
        var programs = ProgramsFor(_folder);
        await InitialiseAsync(programs, ct);
        var clock = Stopwatch.StartNew();
        _process = ManagedProcess.Start(new Launch(ProcessName, Path.Combine(programs, "postgres"), [
            "-D", _folder, "-p", $"{Port}",
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "max_connections=200", "-c", "fsync=on", "-c", "synchronous_commit=on",
        ])
        {
            WorkingFolder = _folder,
            LogFile = Path.Combine(_place.Logs, ProcessName + ".log"),
            StateFolder = _place.State,
            Port = Port,
            RunAs = _user,
            StopSignal = Interrupt, // "fast": ends sessions, writes a checkpoint; SIGTERM would wait for clients to leave
        });
        await WaitUntilReadyAsync(_process, ct);
        StartedIn = clock.Elapsed;
    }

    public Task StopAsync() => _process?.StopAsync(TimeSpan.FromSeconds(30)) ?? Task.CompletedTask;

    /// <summary>kill -9 of the server; returns when its backends have noticed and are gone, so that it can be started again.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>A data folder is bound to the version that made it.</summary>
    private static string ProgramsFor(string folder)
    {
        var version = Path.Combine(folder, "PG_VERSION");
        if (!File.Exists(version)) return FindPrograms() ?? throw new Refusal("PostgreSQL is not installed.", exitCode: 3);
        var programs = $"/usr/lib/postgresql/{File.ReadAllText(version).Trim()}/bin";
        return Directory.Exists(programs)
            ? programs
            : throw new Refusal($"The data in {folder} was made by a PostgreSQL that is no longer installed ({programs} is missing).", exitCode: 3);
    }

    private async Task InitialiseAsync(string programs, CancellationToken ct)
    {
        if (File.Exists(Path.Combine(_folder, "PG_VERSION")))
        {
            await ServerUser.TakeOverAsync(_folder, _user, ct);
            return;
        }

        await ServerUser.MakeFolderAsync(_folder, _user, ct);
        var passwordFile = await WritePasswordFileAsync(ct);
        string[] command =
        [
            .. _user is null ? [] : ServerUser.Become(_user),
            Path.Combine(programs, "initdb"), "-D", _folder, "-U", Admin, "-E", "UTF8", "--locale=C.UTF-8",
            "--auth=scram-sha-256", $"--pwfile={passwordFile}",
        ];
        var result = await Cli.Wrap(command[0]).WithArguments(command[1..]).WithWorkingDirectory(_folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(ct);
        File.Delete(passwordFile);
        if (result.ExitCode == 0) return;
        var said = (result.StandardError + result.StandardOutput).Trim();
        throw Refusal.ForFullDisk(said, _folder) ?? new Refusal($"PostgreSQL's initdb failed: {said.Split('\n')[0]}");
    }

    /// <summary>initdb reads the password from a file as the server's user; a command line would show it to everyone.</summary>
    private async Task<string> WritePasswordFileAsync(CancellationToken ct)
    {
        var file = Path.Combine(_place.Data, "initdb-password");
        await using (File.Open(file, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        })) { }

        await File.WriteAllTextAsync(file, new NpgsqlConnectionStringBuilder(AdminConnectionString).Password + "\n", ct);
        if (_user is not null) await Cli.Wrap("chown").WithArguments([_user, file]).ExecuteBufferedAsync(ct);
        return file;
    }

    private async Task WaitUntilReadyAsync(ManagedProcess process, CancellationToken ct)
    {
        var once = new NpgsqlConnectionStringBuilder(AdminConnectionString) { Pooling = false, Timeout = 2 }.ConnectionString;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            if (!process.IsAlive) throw process.Died("while it started");
            try
            {
                await using var connection = new NpgsqlConnection(once);
                await connection.OpenAsync(ct);
                return;
            }
            catch (PostgresException e) when (string.Equals(e.SqlState, PostgresErrorCodes.InvalidPassword, StringComparison.Ordinal))
            {
                throw new Refusal($"The passwords in {_place.Secrets} do not belong to the data in {_folder}; remove both to start afresh.", e);
            }
            catch (NpgsqlException)
            {
                // Not listening yet, or still recovering: ask again.
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }
}
