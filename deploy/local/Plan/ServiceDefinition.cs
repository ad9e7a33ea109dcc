namespace Zichtlijn.Local.Plan;

/// <summary>One process of the system. Adding a service to every command is adding one line to <see cref="All"/>.</summary>
/// <param name="Name">The name in commands, logs and the database, in lower case.</param>
/// <param name="Project">The project and its assembly.</param>
/// <param name="Offset">The place of its port after the base port; it never changes, so that bookmarks keep working.</param>
public sealed record ServiceDefinition(string Name, string Project, string Folder, int Offset, bool NeedsDatabase, bool NeedsBroker)
{
    public const string Gateway = "gateway";
    public const string Investigations = "investigations";
    public const string Identity = "identity";

    public static IReadOnlyList<ServiceDefinition> All { get; } =
    [
        new(Gateway, "Zichtlijn.Gateway", "gateway", 0, NeedsDatabase: true, NeedsBroker: false),
        new("portal", "Zichtlijn.Portal", "services/portal", 1, NeedsDatabase: false, NeedsBroker: false),
        new("reporting", "Zichtlijn.Reporting", "services/reporting", 2, NeedsDatabase: true, NeedsBroker: true),
        new("triage", "Zichtlijn.Triage", "services/triage", 3, NeedsDatabase: true, NeedsBroker: true),
        new(Investigations, "Zichtlijn.Investigations", "services/investigations", 5, NeedsDatabase: true, NeedsBroker: true),
        new("sanctioning", "Zichtlijn.Sanctioning", "services/sanctioning", 6, NeedsDatabase: true, NeedsBroker: true),
        new("reflection", "Zichtlijn.Reflection", "services/reflection", 7, NeedsDatabase: true, NeedsBroker: true),
        new("restoration", "Zichtlijn.Restoration", "services/restoration", 8, NeedsDatabase: true, NeedsBroker: true),
        new("dashboard", "Zichtlijn.Dashboard", "services/dashboard", 4, NeedsDatabase: true, NeedsBroker: true),
        new(Identity, "Zichtlijn.Identity", "deploy/identity", 19, NeedsDatabase: false, NeedsBroker: false),
    ];

    /// <summary>Whether people read cases there, so that it keeps a log of who did.</summary>
    public bool HasAccessLog => NeedsBroker;

    /// <summary>Whether it keeps content, under keys that stand in a database of their own.</summary>
    public bool HasContent => Name is "reporting" or "triage" or "investigations" or "sanctioning" or "reflection" or "restoration";

    /// <summary>The database of its keys, and the user of that.</summary>
    public string KeyDatabase => Name + "_keys";

    /// <summary>Whether it keeps addresses for mails about news, in a database apart from everything else.</summary>
    public bool HasAddresses => Name is "reporting";

    /// <summary>The database of these addresses, and the user of that.</summary>
    public string NewsDatabase => Name + "_news";

    /// <summary>All databases: one of each process that owns one, one for the keys of each that keeps content, one for addresses.</summary>
    public static IReadOnlyList<string> Databases { get; } =
    [
        .. All.Where(s => s.NeedsDatabase).Select(s => s.Name), .. All.Where(s => s.HasContent).Select(s => s.KeyDatabase),
        .. All.Where(s => s.HasAddresses).Select(s => s.NewsDatabase),
    ];

    /// <summary>The names of those that others call over HTTP.</summary>
    public static IReadOnlyList<string> Interfaces { get; } = [.. All.Where(s => s.NeedsBroker).Select(s => s.Name)];

    /// <summary>Whether it proves itself to the identity provider, or is it.</summary>
    public bool KnowsClientSecret => Name is Gateway or Identity;

    /// <summary>The name in configuration keys: <c>Zichtlijn:Services:Reporting</c>.</summary>
    public string ConfigurationName => char.ToUpperInvariant(Name[0]) + Name[1..];
}
