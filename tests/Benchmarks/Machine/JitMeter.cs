namespace Zichtlijn.Benchmarks.Machine;

/// <summary>
/// CPU time of the runtime's background compiler. While it is busy, a process is not yet what it will be: methods that
/// are called often are still being compiled anew.
/// </summary>
internal static class JitMeter
{
    private const string CompilerThread = ".NET Tiered Com";

    /// <summary>Milliseconds by process; what a thread used that has ended is not counted any more.</summary>
    public static Dictionary<int, double> Read(IEnumerable<int> processes) => processes.ToDictionary(pid => pid, Of);

    private static double Of(int pid)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{pid}/task")
                .Where(task => CpuMeter.ReadOrEmpty($"{task}/comm").StartsWith(CompilerThread, StringComparison.Ordinal))
                .Sum(task => CpuMeter.Of($"{task}/stat", withReaped: false));
        }
        catch (DirectoryNotFoundException)
        {
            return 0;
        }
    }
}
