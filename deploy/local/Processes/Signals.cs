using System.Runtime.InteropServices;

namespace Zichtlijn.Local.Processes;

/// <summary>The three signals that are needed; .NET itself only offers the last.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Signals a process only when it is still the one that was meant.</summary>
    public static void Send(ProcessIdentity process, int signal)
    {
        if (process.IsAlive) _ = SendToPid(process.Pid, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendToPid(int pid, int signal);
}
