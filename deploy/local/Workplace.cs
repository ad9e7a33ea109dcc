namespace Zichtlijn.Local;

/// <summary>The folders of one clone. Everything that is made while running lies in the ignored folder <c>.local</c>.</summary>
public sealed record Workplace(string Root)
{
    /// <summary>Where this system keeps its data; tests give each system a folder of its own.</summary>
    public string Local { get; init; } = Path.Combine(Root, ".local");
    public string Logs => Path.Combine(Local, "logs");
    public string State => Path.Combine(Local, "run");
    public string Secrets => Path.Combine(Local, "secrets");
    public string Clock => Path.Combine(Local, "clock.json");
    public string Keys => Path.Combine(Local, "keys");
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The built assembly of a project, where <c>UseArtifactsOutput</c> puts it.</summary>
    public string Assembly(string project) => Path.Combine(Artifacts, "bin", project, "release", project + ".dll");

    /// <summary>The clone that the command runs in: told by <c>./zichtlijn</c>, or found by walking up to global.json.</summary>
    public static Workplace Find()
    {
        if (Environment.GetEnvironmentVariable("ZICHTLIJN_ROOT") is { Length: > 0 } told) return new Workplace(told);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return new Workplace(folder.FullName);
        }

        throw new Refusal("This is not a clone of Zichtlijn: no global.json was found above the command.", exitCode: 2);
    }

    /// <summary>Refuses to start on a disk that would fill up halfway.</summary>
    public void EnsureSpace(long atLeast = 1L << 30)
    {
        var free = new DriveInfo(Root).AvailableFreeSpace;
        if (free < atLeast)
        {
            throw new Refusal(
                $"The disk that holds {Root} has {free / (1 << 20)} MB left; Zichtlijn needs at least {atLeast / (1 << 20)} MB free.",
                exitCode: 3);
        }
    }
}
