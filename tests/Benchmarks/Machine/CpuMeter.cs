using System.Globalization;

namespace Zichtlijn.Benchmarks.Machine;

/// <summary>CPU time that each part of the system has used, from the kernel's accounts (10 ms units).</summary>
internal static class CpuMeter
{
    private const double MillisecondsPerTick = 10;
    private const string PostgresTitle = "postgres: ";

    /// <summary>Milliseconds by part. PostgreSQL's are split by the service whose connections caused them.</summary>
    public static Dictionary<string, double> Read(BenchSystem system)
    {
        var used = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, process) in system.Processes)
        {
            Add(name == PostgresName ? $"{name} itself" : name, Of($"/proc/{process.Pid}/stat", withReaped: name == PostgresName));
            foreach (var child in process.Family())
            {
                Add(name == PostgresName ? $"{name} {OwnerOf(child.Pid, system)}" : name, Of($"/proc/{child.Pid}/stat", withReaped: false));
            }
        }

        used["load generator"] = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        return used;

        void Add(string part, double milliseconds) => used[part] = used.GetValueOrDefault(part) + milliseconds;
    }

    public static Dictionary<string, double> Since(Dictionary<string, double> before, Dictionary<string, double> after) =>
        after.ToDictionary(a => a.Key, a => Math.Max(0, a.Value - before.GetValueOrDefault(a.Key)), StringComparer.Ordinal);

    private static string PostgresName => Local.Servers.PostgresServer.ProcessName;

    /// <summary>A connection's process names its user in its title; each service has a user of its own.</summary>
    private static string OwnerOf(int pid, BenchSystem system)
    {
        var title = ReadOrEmpty($"/proc/{pid}/cmdline");
        var user = title.StartsWith(PostgresTitle, StringComparison.Ordinal) ? title[PostgresTitle.Length..].Split(' ')[0] : "";
        return system.Processes.Any(p => p.Name == user) ? $"for {user}" : "itself";
    }

    /// <param name="stat">The kernel's account of a process or a thread.</param>
    /// <param name="withReaped">Also what its children used that are gone.</param>
    public static double Of(string stat, bool withReaped)
    {
        var text = ReadOrEmpty(stat);
        if (text.Length == 0) return 0;
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields.Skip(11).Take(withReaped ? 4 : 2).Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) * MillisecondsPerTick;
    }

    /// <summary>Empty when the process or thread has ended.</summary>
    public static string ReadOrEmpty(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
