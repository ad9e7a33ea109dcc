using System.Reflection;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>Who may rest on whom.</summary>
internal static class References
{
    /// <summary>References to own assemblies that are not among the allowed ones.</summary>
    public static IEnumerable<string> Beyond(Assembly assembly, params string[] allowed) =>
        Own(assembly).Except(allowed.Select(a => $"Zichtlijn.{a}")).Select(name => $"{assembly.GetName().Name} -> {name}");

    /// <summary>References to anything but the framework.</summary>
    public static IEnumerable<string> BeyondTheFramework(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name != "netstandard" && !name.StartsWith("System", StringComparison.Ordinal))
            .Select(name => $"{assembly.GetName().Name} -> {name}");

    private static IEnumerable<string> Own(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith("Zichtlijn.", StringComparison.Ordinal));
}
