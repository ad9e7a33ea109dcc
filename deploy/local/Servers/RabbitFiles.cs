using System.Security.Cryptography;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>Where a private RabbitMQ keeps its files, and the environment that tells it so (and tells its tools).</summary>
internal sealed class RabbitFiles
{
    public RabbitFiles(string folder, RabbitPorts ports)
    {
        Folder = folder;
        // Data belongs to a node name: the name follows from the folder, not from the port, so that --port keeps the data.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..10];
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HOME"] = folder,
            ["RABBITMQ_HOME"] = null,
            ["RABBITMQ_NODENAME"] = $"zichtlijn-{id}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = $"{ports.Amqp}",
            ["RABBITMQ_DIST_PORT"] = $"{ports.Distribution}",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_FEATURE_FLAGS_FILE"] = Path.Combine(folder, "feature_flags"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "rabbitmq.pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "rabbitmq-env.conf"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(folder, "config"),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = $"{ports.Epmd}",
            ["ERL_CRASH_DUMP"] = Path.Combine(folder, "erl_crash.dump"),
            // The start script then becomes the Erlang process instead of waiting beside it: one process to watch and stop.
            ["RABBITMQ_ALLOW_INPUT"] = "1",
            // Loopback only; no busy waiting, which would take the two cores from our services.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
                "-noinput -noshell -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
            ["RABBITMQ_CTL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
            ["LC_ALL"] = "C.UTF-8",
        };
    }

    public string Folder { get; }
    public IReadOnlyDictionary<string, string?> Environment { get; }

    public async Task PrepareAsync(string? user, string account, string password, CancellationToken ct)
    {
        if (File.Exists(Path.Combine(Folder, "rabbitmq.conf")))
        {
            await ServerUser.TakeOverAsync(Folder, user, ct);
            return;
        }

        await ServerUser.MakeFolderAsync(Folder, user, ct);
        await WriteAsync("enabled_plugins", "[].\n", user, ct);
        await WriteAsync("rabbitmq-env.conf", "# Everything is said in the environment.\n", user, ct);
        await WriteAsync("rabbitmq.conf", $"""
            default_user = {account}
            default_pass = {password}
            log.console = true
            log.file = false
            disk_free_limit.absolute = 200MB
            # Quorum queues write a log before they store; the default of 512 MB is for bigger machines.
            raft.wal_max_size_bytes = 64000000

            """, user, ct);
    }

    private async Task WriteAsync(string name, string text, string? user, CancellationToken ct)
    {
        var file = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(file + ".new", text, ct);
        File.SetUnixFileMode(file + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (user is not null) await Cli.Wrap("chown").WithArguments([$"{user}:{user}", file + ".new"]).ExecuteBufferedAsync(ct);
        File.Move(file + ".new", file, overwrite: true);
    }
}
