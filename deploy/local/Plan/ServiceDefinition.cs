namespace Zichtlijn.Local.Plan;

/// <summary>One process of the system. Adding a service to every command is adding one line to <see cref="All"/>.</summary>
/// <param name="Name">The name in commands, logs and the database, in lower case.</param>
/// <param name="Project">The project and its assembly.</param>
/// <param name="Offset">The place of its port after the base port; it never changes, so that bookmarks keep working.</param>
public sealed record ServiceDefinition(string Name, string Project, string Folder, int Offset, bool NeedsDatabase, bool NeedsBroker)
{
    public static IReadOnlyList<ServiceDefinition> All { get; } =
    [
        new("gateway", "Zichtlijn.Gateway", "gateway", 0, NeedsDatabase: false, NeedsBroker: false),
        new("portal", "Zichtlijn.Portal", "services/portal", 1, NeedsDatabase: false, NeedsBroker: false),
        new("reporting", "Zichtlijn.Reporting", "services/reporting", 2, NeedsDatabase: true, NeedsBroker: true),
        new("triage", "Zichtlijn.Triage", "services/triage", 3, NeedsDatabase: true, NeedsBroker: true),
        new("dashboard", "Zichtlijn.Dashboard", "services/dashboard", 4, NeedsDatabase: true, NeedsBroker: true),
    ];

    /// <summary>Whether people read cases there, so that it keeps a log of who did.</summary>
    public bool HasAccessLog => NeedsDatabase;

    /// <summary>The names of the services that own a database.</summary>
    public static IReadOnlyList<string> Databases { get; } = [.. All.Where(s => s.NeedsDatabase).Select(s => s.Name)];

    /// <summary>The name in configuration keys: <c>Zichtlijn:Services:Reporting</c>.</summary>
    public string ConfigurationName => char.ToUpperInvariant(Name[0]) + Name[1..];
}
