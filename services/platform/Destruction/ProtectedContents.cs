using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Destruction;

/// <summary>Finds every piece of protected content in an event, however deep, so that no key is forgotten.</summary>
public static class ProtectedContents
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static IEnumerable<ProtectedContent> In(object? value) => value switch
    {
        null or string => [],
        ProtectedContent content => [content],
        IEnumerable many => many.Cast<object?>().SelectMany(In),
        _ when IsOurs(value.GetType()) => Members.GetOrAdd(value.GetType(), Readable).SelectMany(p => In(p.GetValue(value))),
        _ => [],
    };

    private static bool IsOurs(Type type) => type is { IsEnum: false } && type.Namespace?.StartsWith("Zichtlijn.", StringComparison.Ordinal) == true;

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)];
}
