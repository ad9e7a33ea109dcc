using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Local.Building;

/// <summary>Tells whether sources changed since the last build, in a fraction of the time the build itself would need to find out.</summary>
public static class Fingerprint
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".props", ".targets", ".cshtml", ".razor", ".resx", ".json", ".css", ".js", ".svg", ".slnx",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "artifacts", ".local", ".git", "node_modules", "bin", "obj" };

    public static string Of(string root)
    {
        var lines = Files(new DirectoryInfo(root))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(root, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            // Restoring writes lock files; what they follow from is in the project files.
            if (Kinds.Contains(file.Extension) && !string.Equals(file.Name, "packages.lock.json", StringComparison.Ordinal)) yield return file;
        }

        foreach (var child in folder.EnumerateDirectories())
        {
            if (Skipped.Contains(child.Name)) continue;
            foreach (var file in Files(child)) yield return file;
        }
    }
}
