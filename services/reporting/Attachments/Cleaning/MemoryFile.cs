using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>
/// A file that lies on no disk (memfd_create(2)), for what can read a file only by its name: some readers of images would
/// otherwise write it out to a folder of their own.
/// </summary>
internal sealed partial class MemoryFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <exception cref="PlatformNotSupportedException">Elsewhere than on Linux there are none.</exception>
    public MemoryFile(ReadOnlySpan<byte> content)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException();
        }

        var descriptor = Create("file", 0);
        if (descriptor < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        _handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.Write(_handle, content, 0);
    }

    public string Path => $"/proc/self/fd/{_handle.DangerousGetHandle()}";

    public void Dispose() => _handle.Dispose();

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Create(string name, uint flags);
}
