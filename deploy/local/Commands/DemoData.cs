namespace Zichtlijn.Local.Commands;

/// <summary>Runs the program that plays a believable year through the same commands people use.</summary>
internal static class DemoData
{
    private const string Project = "Zichtlijn.Demo";

    public static async Task FillAsync(Workplace workplace, LocalSystem system, Action<string> say, CancellationToken ct)
    {
        var program = workplace.Assembly(Project);
        if (!File.Exists(program)) throw new Refusal($"--demo needs {Project}, which is not built.", exitCode: 3);
        say("filling it with a year of synthetic cases");
        var code = await Foreground.RunAsync("dotnet", [program, "--gateway", system.Url.GetLeftPart(UriPartial.Authority)], workplace.Root, ct: ct);
        if (code != 0) throw new Refusal($"The synthetic cases could not all be made ({Project} ended with {code}).");
    }
}
