using CliWrap;
using CliWrap.Buffered;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>A Debian package that we need, and how to see that what we need of it is there.</summary>
public sealed record Package(string Name, Func<bool> IsPresent)
{
    public static readonly Package Postgres = new("postgresql", () => PostgresServer.FindPrograms() is not null);
    public static readonly Package Rabbit = new("rabbitmq-server", () => RabbitServer.IsInstalled);
    public static readonly Package Chromium = new("chromium-headless-shell", () => File.Exists("/usr/bin/chromium-headless-shell"));
}

/// <summary>
/// Installs what is missing from the distribution. A server's package starts the server and keeps it running:
/// while we install, that is forbidden, so that only our private instances ever run. What already runs is not touched.
/// </summary>
public static class Packages
{
    public static async Task EnsureAsync(IEnumerable<Package> wanted, Action<string> say, CancellationToken ct = default)
    {
        string[] missing = [.. wanted.Where(p => !p.IsPresent()).Select(p => p.Name)];
        if (missing.Length == 0) return;
        var sentence = Sentence(missing);
        if (!File.Exists("/usr/bin/apt-get")) throw new Refusal($"{sentence} (this machine has no apt-get; install them its own way).", exitCode: 3);
        if (!ServerUser.WeAreRoot && !await HasSudoAsync(ct)) throw new Refusal($"{sentence}: sudo apt-get install --no-install-recommends {string.Join(' ', missing)}", exitCode: 3);

        say($"installing {string.Join(", ", missing)} from the distribution");
        var script = InstallScript(missing);
        var result = await RunAsync(script, ct);
        if (result.ExitCode == 0) return;
        var said = result.StandardOutput + result.StandardError;
        throw Refusal.ForFullDisk(said, "/usr")
              ?? new Refusal($"apt-get could not install {string.Join(" ", missing)}: {LastError(said)}", exitCode: 3);
    }

    public static string Sentence(IReadOnlyList<string> missing)
        => missing.Count == 1
            ? $"The package {missing[0]} is missing, and only root may install it"
            : $"The packages {string.Join(", ", missing)} are missing, and only root may install them";

    /// <summary>One script, so that sudo is asked once and the guards are taken away however it ends.</summary>
    public static string InstallScript(IReadOnlyList<string> packages) => $$"""
        set -eu
        policy=/usr/sbin/policy-rc.d
        cluster=/etc/postgresql-common/createcluster.conf
        saved="$(mktemp -d)"
        created=""
        restore() {
          if [ -e "$saved/policy" ]; then mv "$saved/policy" "$policy"; else rm -f "$policy"; fi
          if [ -n "$created" ]; then
            # What the package itself would have left: its defaults, without our line.
            sed -i '/^create_main_cluster = false # zichtlijn$/d' "$cluster" || true
            [ -s "$cluster" ] || rm -f "$cluster"
            if ! [ -e "$cluster" ] && [ -e "$cluster.ucf-dist" ]; then mv "$cluster.ucf-dist" "$cluster"; fi
          fi
          rm -rf "$saved"
        }
        trap restore EXIT
        trap 'exit 130' INT TERM
        if [ -e "$policy" ]; then cp -p "$policy" "$saved/policy"; fi
        printf '#!/bin/sh\nexit 101\n' > "$policy.new"
        chmod 755 "$policy.new"
        mv "$policy.new" "$policy"
        export DEBIAN_FRONTEND=noninteractive
        options="-y -q --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold"
        case " {{string.Join(' ', packages)}} " in *" postgresql "*)
          if ! [ -e /usr/bin/pg_createcluster ]; then
            mkdir -p /etc/postgresql-common
            echo 'create_main_cluster = false # zichtlijn' >> "$cluster"
            created=yes
          fi;;
        esac
        apt-get install $options {{string.Join(' ', packages)}} || { apt-get update -q; apt-get install $options {{string.Join(' ', packages)}}; }
        """;

    private static async Task<BufferedCommandResult> RunAsync(string script, CancellationToken ct)
    {
        var (command, arguments) = ServerUser.WeAreRoot ? ("sh", new[] { "-c", script }) : ("sudo", ["-n", "sh", "-c", script]);
        // Asked to stop halfway, apt-get is let finish: a half-configured package is worse than a minute's wait.
        ct.ThrowIfCancellationRequested();
        return await Cli.Wrap(command).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(CancellationToken.None);
    }

    private static async Task<bool> HasSudoAsync(CancellationToken ct)
        => File.Exists("/usr/bin/sudo")
           && (await Cli.Wrap("/usr/bin/sudo").WithArguments(["-n", "true"]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(ct)).ExitCode == 0;

    private static string LastError(string output)
        => output.Split('\n').LastOrDefault(l => l.StartsWith("E:", StringComparison.Ordinal)) ?? output.Trim().Split('\n')[^1];
}
