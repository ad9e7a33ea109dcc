using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>Finds calls in compiled code, also those within lambdas, iterators and asynchronous methods.</summary>
internal static class Calls
{
    /// <param name="members">As <c>System.DateTime.get_Now</c>.</param>
    /// <returns><c>Type -> member</c>, with the outermost type.</returns>
    public static IEnumerable<string> To(Assembly assembly, params string[] members)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var wanted = MembersOf(metadata).Where(m => members.Contains(m.Name)).ToDictionary(m => m.Token, m => m.Name);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
                found.UnionWith(TokensOf(body).Where(wanted.ContainsKey).Select(t => $"{OutermostType(metadata, method)} -> {wanted[t]}"));
            }
        }

        return found;
    }

    private static IEnumerable<(int Token, string Name)> MembersOf(MetadataReader metadata)
    {
        var generic = Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec))
            .Select(row => MetadataTokens.MethodSpecificationHandle(row))
            .Select(handle => (Handle: (EntityHandle)handle, metadata.GetMethodSpecification(handle).Method))
            .Where(m => m.Method.Kind == HandleKind.MemberReference)
            .Select(m => (m.Handle, Member: (MemberReferenceHandle)m.Method));
        return metadata.MemberReferences.Select(handle => (Handle: (EntityHandle)handle, Member: handle)).Concat(generic)
            .Select(m => (MetadataTokens.GetToken(m.Handle), NameOf(metadata, metadata.GetMemberReference(m.Member))));
    }

    /// <summary>Whatever follows a call, a construction or a method pointer.</summary>
    private static IEnumerable<int> TokensOf(byte[] il)
    {
        for (var i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] is 0x28 or 0x6F or 0x73 or 0x06)
            {
                yield return BitConverter.ToInt32(il, i + 1);
            }
        }
    }

    private static string NameOf(MetadataReader metadata, MemberReference member) => member.Parent.Kind == HandleKind.TypeReference
        ? $"{NameOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{metadata.GetString(member.Name)}"
        : "";

    private static string NameOf(MetadataReader metadata, TypeReference type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static string OutermostType(MetadataReader metadata, MethodDefinition method)
    {
        var type = metadata.GetTypeDefinition(method.GetDeclaringType());
        while (type.GetDeclaringType() is { IsNil: false } outer)
        {
            type = metadata.GetTypeDefinition(outer);
        }

        return metadata.GetString(type.Name);
    }
}
