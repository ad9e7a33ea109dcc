using System.Runtime.CompilerServices;
using Shouldly;

namespace Zichtlijn.TestSupport;

/// <summary>Compares a text with a file beside the test. What others rely on changes only when somebody accepts it.</summary>
public static class Snapshot
{
    private const string AcceptVariable = "ZICHTLIJN_ACCEPT_SNAPSHOTS";

    /// <param name="name">Name of the file in the folder <c>Snapshots</c>, without extension.</param>
    /// <param name="accept">Whether to write the file; null asks the environment.</param>
    public static void ShouldMatchSnapshot(this string actual, string name, bool? accept = null, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name + ".txt");
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (accept ?? Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        var accepted = File.Exists(file) ? File.ReadAllText(file) : "";
        if (accepted != actual)
        {
            throw new ShouldAssertException($"""
                {name} is not what was accepted:

                {Difference(accepted, actual)}
                Others rely on this: add, never rename or remove. If the change is meant, run the tests with
                {AcceptVariable}=1 and commit {file}.
                """);
        }
    }

    private static string Difference(string accepted, string actual)
    {
        var before = accepted.Split('\n');
        var after = actual.Split('\n');
        var lines = before.Except(after, StringComparer.Ordinal).Select(l => $"- {l}\n")
            .Concat(after.Except(before, StringComparer.Ordinal).Select(l => $"+ {l}\n"));
        return string.Concat(lines) is { Length: > 0 } difference ? difference : "the same lines in another order\n";
    }
}
