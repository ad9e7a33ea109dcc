using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>An event with something in every member.</summary>
internal static class Examples
{
    public static object Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    private static object? Value(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Value(inner) : type switch
    {
        _ when type == typeof(string) => "somebody",
        _ when type == typeof(ProtectedContent) => new ProtectedContent("scheme", "key", [1]),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ when type.GenericTypeArguments is [var element] && type.IsAssignableFrom(element.MakeArrayType()) => OneOf(element),
        _ when type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith("Zichtlijn.", StringComparison.Ordinal) == true => Of(type),
        _ => null,
    };

    private static Array OneOf(Type element)
    {
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Value(element), 0);
        return one;
    }
}
