using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>The folders of one set of private servers.</summary>
/// <param name="Data">What the servers store.</param>
/// <param name="State">What we remember of their processes.</param>
/// <param name="Logs">What they say.</param>
/// <param name="Secrets">Their passwords.</param>
public sealed record ServerPlace(string Data, string State, string Logs, string Secrets)
{
    public static ServerPlace Of(Workplace workplace)
        => new(ServerUser.DataFolder(Path.Combine(workplace.Local, "servers")), workplace.State, workplace.Logs, workplace.Secrets);

    /// <summary>Everything below one folder: a set of servers for a test that can be thrown away as a whole.</summary>
    public static ServerPlace Under(string folder)
        => new(ServerUser.DataFolder(Path.Combine(folder, "servers")), Path.Combine(folder, "run"), Path.Combine(folder, "logs"), Path.Combine(folder, "secrets"));
}
