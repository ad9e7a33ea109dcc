using System.Globalization;

namespace Zichtlijn.Local.Processes;

/// <summary>
/// A process that cannot be mistaken for another: process ids are reused, so the moment it started (in ticks since boot)
/// and the boot itself belong to its identity. Nothing is ever signalled on a process id alone.
/// </summary>
public sealed record ProcessIdentity(int Pid, long StartTicks, string Boot)
{
    private static readonly string CurrentBoot = ReadBoot();

    public bool IsAlive => string.Equals(Boot, CurrentBoot, StringComparison.Ordinal)
                           && ReadStat(Pid) is { State: not ('Z' or 'X') } stat && stat.StartTicks == StartTicks;

    /// <summary>Resident memory in megabytes; 0 when it is gone.</summary>
    public double ResidentMegabytes
    {
        get
        {
            if (!IsAlive) return 0;
            try
            {
                var line = File.ReadLines($"/proc/{Pid}/status").FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
                return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }

    public static ProcessIdentity? Of(int pid) => ReadStat(pid) is { } stat ? new ProcessIdentity(pid, stat.StartTicks, CurrentBoot) : null;

    /// <summary>
    /// Everything that descends from this process right now, or belongs to the session it leads: those it started and left behind.
    /// Ask while it is alive or just after: a session's number is not given to another while anyone is in it.
    /// </summary>
    public IReadOnlyList<ProcessIdentity> Family()
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => ReadStat(int.Parse(name!, CultureInfo.InvariantCulture)))
            .OfType<Stat>()
            .ToList();
        var byParent = all.ToLookup(stat => stat.Parent);
        var found = all.Where(stat => stat.Session == Pid && stat.Pid != Pid && stat.StartTicks >= StartTicks).ToHashSet();
        Queue<int> open = new([.. IsAlive ? [Pid] : Array.Empty<int>(), .. found.Select(stat => stat.Pid)]);
        while (open.TryDequeue(out var parent))
        {
            foreach (var child in byParent[parent])
            {
                if (found.Add(child)) open.Enqueue(child.Pid);
            }
        }

        return [.. found.Select(stat => new ProcessIdentity(stat.Pid, stat.StartTicks, CurrentBoot))];
    }

    private static Stat? ReadStat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            // The command name stands in parentheses and may itself hold spaces and parentheses.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Stat(pid, fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture), long.Parse(fields[19], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string ReadBoot()
    {
        const string file = "/proc/sys/kernel/random/boot_id";
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "unknown";
    }

    private sealed record Stat(int Pid, char State, int Parent, int Session, long StartTicks);
}
