using CliWrap;
using CliWrap.Buffered;

namespace Zichtlijn.Local.Processes;

/// <summary>PostgreSQL refuses to run as root, and RabbitMQ should not: then they run as the user their package made.</summary>
public static class ServerUser
{
    public static bool WeAreRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    /// <summary>The words to put before a command; the command keeps the process id, unlike with su or runuser.</summary>
    public static IReadOnlyList<string> Become(string user)
        => ["setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups", "--"];

    /// <summary>The user a server runs as: its own when we are root, else us (null).</summary>
    public static string? For(string user) => WeAreRoot ? user : null;

    /// <summary>Makes a folder that belongs to that user and that nobody else can read.</summary>
    public static async Task MakeFolderAsync(string folder, string? user, CancellationToken ct = default)
    {
        Directory.CreateDirectory(folder);
        if (user is not null) await Cli.Wrap("chown").WithArguments([$"{user}:{user}", folder]).ExecuteBufferedAsync(ct);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Gives a server its own files back when another user ran this clone before: root after an ordinary user.</summary>
    public static async Task TakeOverAsync(string folder, string? user, CancellationToken ct = default)
    {
        if (user is not null) await Cli.Wrap("chown").WithArguments(["-R", $"{user}:{user}", folder]).ExecuteBufferedAsync(ct);
    }

    /// <summary>
    /// Where servers keep their data: in the clone, unless a folder above it is closed to the server's user
    /// (a clone under /root), for then it could not even open its own files.
    /// </summary>
    public static string DataFolder(string wanted)
    {
        if (!WeAreRoot || IsOpenToAll(wanted)) return wanted;
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(wanted)))[..12];
        var elsewhere = Path.Combine("/var/lib/zichtlijn", name);
        Directory.CreateDirectory(elsewhere);
        return elsewhere;
    }

    private static bool IsOpenToAll(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (at.Exists && (at.UnixFileMode & UnixFileMode.OtherExecute) == UnixFileMode.None) return false;
        }

        return true;
    }
}
