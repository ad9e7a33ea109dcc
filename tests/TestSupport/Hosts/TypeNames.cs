using System.Reflection;

namespace Zichtlijn.TestSupport.Hosts;

/// <summary>Types as a reader of a snapshot knows them.</summary>
public static class TypeNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(PropertyInfo property)
    {
        lock (Nullability)
        {
            var optional = Nullability.Create(property).ReadState == NullabilityState.Nullable;
            return Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) + (optional ? "?" : "");
        }
    }

    public static string Of(Type type) => type switch
    {
        { IsArray: true } => Of(type.GetElementType()!) + "[]",
        { IsEnum: true } => $"{type.Name}({string.Join('|', Enum.GetNames(type))})",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        _ => type.Name,
    };
}
