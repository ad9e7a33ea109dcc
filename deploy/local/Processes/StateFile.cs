using System.Text.Json;

namespace Zichtlijn.Local.Processes;

/// <summary>What is remembered of a started process, so that a later command can find and stop exactly that one.</summary>
public sealed record StateFile(string Name, ProcessIdentity Process, int? Port, string Log, int StopSignal, DateTimeOffset StartedAt)
{
    public static StateFile? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<StateFile>(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Every process that was started from this folder and not stopped since, in the order of starting.</summary>
    public static IReadOnlyList<StateFile> ReadAll(string folder)
        => Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.process.json").Select(Read).OfType<StateFile>().OrderBy(s => s.StartedAt)]
            : [];

    public static string PathOf(string folder, string name) => Path.Combine(folder, name + ".process.json");

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = PathOf(folder, Name);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this));
        File.Move(file + ".new", file, overwrite: true);
    }
}
