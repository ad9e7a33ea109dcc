using System.CommandLine;
using Zichtlijn.Local.Building;

namespace Zichtlijn.Local.Commands;

/// <summary><c>bench</c>: builds and runs the measurements; its arguments are theirs.</summary>
internal static class BenchCommand
{
    private const string Project = "Zichtlijn.Benchmarks";

    public static Command Create(Workplace workplace)
    {
        var command = new Command("bench", "Measures rate, lag, memory and start-up (about 3 minutes; --quick about 40 seconds); --timing: whether time tells a hidden case from none; --scale: whether ten thousand open cases are slower than a hundred; --file: whether a case file with five thousand pieces of evidence is slower than one with fifty.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Guard(async (parsed, ct) =>
        {
            workplace.EnsureSpace();
            await new Builder(workplace).BuildAsync(ct);
            var program = workplace.Assembly(Project);
            if (!File.Exists(program)) throw new Refusal($"{Project} is not built: {program} is missing.", exitCode: 3);
            return await Foreground.RunAsync("dotnet", [program, .. parsed.UnmatchedTokens], workplace.Root, ct: ct);
        });
        return command;
    }
}
