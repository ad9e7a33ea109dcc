using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>What an assembly uses of another.</summary>
internal static class Mentions
{
    /// <summary>Types of a namespace, or of one below it, that an assembly uses; also within lambdas and asynchronous methods.</summary>
    public static IEnumerable<string> Of(Assembly assembly, string below)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference).Where(t => metadata.GetString(t.Namespace).StartsWith(below, StringComparison.Ordinal))
                .Select(t => $"{assembly.GetName().Name} -> {metadata.GetString(t.Name)}").Order(StringComparer.Ordinal),
        ];
    }
}
