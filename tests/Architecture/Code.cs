using System.Reflection;
using System.Runtime.CompilerServices;

namespace Zichtlijn.Architecture.Tests;

/// <summary>The assemblies that rules are about.</summary>
internal static class Code
{
    public static Assembly Contracts { get; } = Assembly.Load("Zichtlijn.Contracts");

    public static Assembly Terms { get; } = Assembly.Load("Zichtlijn.Terms");

    public static Assembly ReferenceData { get; } = Assembly.Load("Zichtlijn.ReferenceData");

    public static Assembly Platform { get; } = Assembly.Load("Zichtlijn.Platform");

    /// <summary>What services share that do the same with cases.</summary>
    public static IReadOnlyList<Assembly> Shared { get; } = [Assembly.Load("Zichtlijn.Access"), Assembly.Load("Zichtlijn.Clocks")];

    /// <summary>Those that run as a process of their own.</summary>
    public static IReadOnlyList<Assembly> Processes { get; } =
        [.. new[] { "Reporting", "Triage", "Investigations", "Sanctioning", "Reflection", "Restoration", "Dashboard", "Portal", "Gateway", "Identity" }.Select(name => Assembly.Load($"Zichtlijn.{name}"))];

    /// <summary>Those that keep an event store.</summary>
    public static IReadOnlyList<Assembly> Services { get; } = [.. Processes.Take(6)];

    public static IReadOnlyList<Assembly> All { get; } = [Contracts, Terms, ReferenceData, Platform, .. Shared, .. Processes];

    /// <summary>This assembly: it holds a violation of every rule.</summary>
    public static Assembly Violations { get; } = typeof(Code).Assembly;

    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.Namespace?.StartsWith("Zichtlijn.", StringComparison.Ordinal) == true);

    /// <summary>A file of the repository.</summary>
    public static string PathOf(string relative, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", relative);
}
