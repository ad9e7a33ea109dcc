using System.Reflection;
using System.Runtime.CompilerServices;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>What is told or stored does not change afterwards.</summary>
internal static class Immutability
{
    public static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.Where(t => !t.IsEnum).SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        if (type.GetMethod("<Clone>$") is null)
        {
            yield return $"{type.Name} is no record";
        }

        if (!type.IsSealed)
        {
            yield return $"{type.Name} is not sealed";
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }

            if (IsMutableCollection(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name} can be changed from within";
            }
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(f => !f.IsInitOnly))
        {
            yield return $"{type.Name}.{field.Name} can be set";
        }
    }

    /// <summary>Bytes are the one array: ciphertext as the store writes it.</summary>
    private static bool IsMutableCollection(Type type) =>
        type != typeof(byte[]) && (type.IsArray || (type.IsGenericType && (
            type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(IList<>)
            || type.GetGenericTypeDefinition() == typeof(Dictionary<,>) || type.GetGenericTypeDefinition() == typeof(HashSet<>))));
}
