using Zichtlijn.Platform.Time;

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

        // What is played happened in the past: nobody is reminded of it while it is half told.
        Hold(workplace, held: true);
        var code = await Foreground.RunAsync("dotnet", [program, "--gateway", system.Url.GetLeftPart(UriPartial.Authority)], workplace.Root, ct: ct);
        Hold(workplace, held: false);
        if (code != 0) throw new Refusal($"The synthetic cases could not all be made ({Project} ended with {code}).");
    }

    /// <summary>Whether what follows from the passing of time waits.</summary>
    public static void Hold(Workplace workplace, bool held)
    {
        var time = MovedTime.Read(workplace.Clock) ?? MovedTime.Not;
        if (time.Held != held) (time with { Held = held }).Write(workplace.Clock);
    }
}
