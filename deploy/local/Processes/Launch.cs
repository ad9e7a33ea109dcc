namespace Zichtlijn.Local.Processes;

/// <summary>How a process is started and where its traces go.</summary>
public sealed record Launch(string Name, string Command, IReadOnlyList<string> Arguments)
{
    /// <summary>Added to the environment of the caller, which is passed on as it is; null takes a variable away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public required string WorkingFolder { get; init; }
    public required string LogFile { get; init; }
    public required string StateFolder { get; init; }
    public int? Port { get; init; }

    /// <summary>The user to become first; null stays who we are. Only root can become another.</summary>
    public string? RunAs { get; init; }

    public int StopSignal { get; init; } = 15;
}
