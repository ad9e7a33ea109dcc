using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>What the kernel lets this process take from now on (setrlimit(2), numbers of Linux); nothing can raise it again.</summary>
internal static partial class ProcessLimits
{
    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>The runtime itself, before it has read a byte of the file.</summary>
    private const long RuntimeBytes = 512L * 1024 * 1024;

    public static void Apply()
    {
        Set(Core, 0); // a crash writes no memory to a disk
        Set(FileSize, 0); // what somebody sent is on no disk in the clear
        Set(Cpu, (ulong)FileLimits.Cleaning.TotalSeconds);
        Set(Data, (ulong)(FileLimits.CleaningBytes + RuntimeBytes));
    }

    private static void Set(int resource, ulong most)
    {
        if (SetLimit(resource, new Limit(most, most)) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    private readonly record struct Limit(ulong Soft, ulong Hard);
}
