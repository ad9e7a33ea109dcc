using System.Globalization;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Benchmarks.Machine;

/// <summary>Memory that a part of the system keeps resident, in megabytes.</summary>
internal static class MemoryMeter
{
    /// <summary>
    /// Resident set size; for PostgreSQL the proportional set size of all its processes, which counts the memory that they
    /// share once instead of once for each of them.
    /// </summary>
    public static double Of(string name, ProcessIdentity process)
    {
        ProcessIdentity[] family = [process, .. process.Family()];
        return name == PostgresServer.ProcessName ? family.Sum(Proportional) : family.Sum(p => p.ResidentMegabytes);
    }

    private static double Proportional(ProcessIdentity process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Pid}/smaps_rollup").FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
