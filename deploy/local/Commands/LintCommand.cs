using System.CommandLine;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Commands;

/// <summary>
/// <c>lint</c>: holds the OpenAPI documents of the running services against the NL API Design Rules, with the spectral
/// ruleset that Logius publishes. The ruleset is not part of this project: the environment names its path.
/// </summary>
internal static class LintCommand
{
    private const string RulesetVariable = "ZICHTLIJN_API_RULESET";
    private const string SpectralVariable = "ZICHTLIJN_SPECTRAL";

    public static Command Create(Workplace workplace)
    {
        var command = new Command("lint", $"Lints the OpenAPI documents of the running system with the spectral ruleset at ${RulesetVariable}.");
        command.Guard((_, ct) => RunAsync(workplace, ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, CancellationToken ct)
    {
        var ruleset = Environment.GetEnvironmentVariable(RulesetVariable);
        if (string.IsNullOrEmpty(ruleset) || !File.Exists(ruleset))
        {
            throw new Refusal($"Set {RulesetVariable} to the path of the ruleset (linter/spectral.yml of the API Design Rules).", exitCode: 2);
        }

        var running = RunningSystem.Find(workplace) ?? throw new Refusal("Zichtlijn is not running here; start it with ./zichtlijn up --detach.");
        var folder = Path.Combine(workplace.Local, "openapi");
        Directory.CreateDirectory(folder);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(running.Url) };
        var documents = await Task.WhenAll(ServiceDefinition.Interfaces.Select(service => SaveAsync(http, service, folder, ct)));
        var spectral = Environment.GetEnvironmentVariable(SpectralVariable) is { Length: > 0 } path ? path : "spectral";
        return await Foreground.RunAsync(spectral, ["lint", "--ruleset", Path.GetFullPath(ruleset), "--fail-severity", "warn", .. documents], workplace.Root, ct: ct);
    }

    private static async Task<string> SaveAsync(HttpClient http, string service, string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, service + ".json");
        await File.WriteAllTextAsync(file, await http.GetStringAsync($"/api/{service}/v1/openapi.json", ct), ct);
        return file;
    }
}
