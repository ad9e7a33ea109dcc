using CliWrap;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Building;

/// <summary>Builds the whole solution in Release, and only when something changed.</summary>
public sealed class Builder(Workplace workplace)
{
    private string Stamp => Path.Combine(workplace.Local, "build.fingerprint");
    private string Log => Path.Combine(workplace.Logs, "build.log");
    private string Solution => Path.Combine(workplace.Root, "Zichtlijn.slnx");

    /// <summary>True when it built, false when everything was up to date.</summary>
    public async Task<bool> BuildAsync(CancellationToken ct = default)
    {
        var fingerprint = Fingerprint.Of(workplace.Root);
        if (File.Exists(Stamp) && string.Equals(await File.ReadAllTextAsync(Stamp, ct), fingerprint, StringComparison.Ordinal) && IsComplete()) return false;
        Directory.CreateDirectory(workplace.Logs);
        await File.WriteAllTextAsync(Log, "", ct);
        foreach (var target in Targets()) await BuildAsync(target, ct);
        // The fingerprint of before: what was edited while building is built the next time.
        await File.WriteAllTextAsync(Stamp, fingerprint, ct);
        return true;
    }

    private bool IsComplete() => ServiceDefinition.All.All(s => !HasProject(s) || File.Exists(workplace.Assembly(s.Project)));

    private bool HasProject(ServiceDefinition service) => File.Exists(ProjectFile(service));

    private string ProjectFile(ServiceDefinition service) => Path.Combine(workplace.Root, service.Folder, service.Project + ".csproj");

    private IEnumerable<string> Targets()
        => File.Exists(Solution) ? [Solution] : ServiceDefinition.All.Where(HasProject).Select(ProjectFile);

    private async Task BuildAsync(string target, CancellationToken ct)
    {
        // No build nodes stay behind: this may be a machine where nothing else is ever built. One compiler for all projects
        // is started once instead of once for each, which is a third of the work; it ends by itself after some minutes.
        var result = await Cli.Wrap("dotnet")
            .WithArguments(["build", target, "-c", "Release", "--nologo", "-v", "minimal", "-nodeReuse:false", "-p:UseSharedCompilation=true"])
            .WithWorkingDirectory(workplace.Root)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => File.AppendAllText(Log, line + "\n")))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => File.AppendAllText(Log, line + "\n")))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(ct);
        if (result.ExitCode == 0) return;
        var said = await File.ReadAllTextAsync(Log, ct);
        var first = said.Split('\n').FirstOrDefault(l => l.Contains(": error ", StringComparison.Ordinal))?.Trim() ?? "no error line";
        throw Refusal.ForFullDisk(said, workplace.Root) ?? new Refusal($"The build failed; its log {Log} says: {first}");
    }
}
