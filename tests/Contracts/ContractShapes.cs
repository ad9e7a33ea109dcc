using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Contracts.Tests;

/// <summary>Describes contracts as those who depend on them see them: members, types, and an example as it travels.</summary>
internal static class ContractShapes
{
    private static readonly JsonSerializerOptions Indented = new(Wire.Json) { WriteIndented = true };

    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Disclosure).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>What services tell each other over the broker.</summary>
    public static IReadOnlyList<Type> IntegrationEvents { get; } =
        [.. OfEvents.Where(t => !OfEvents.SelectMany(PartsOf).Contains(t))];

    private static IEnumerable<Type> OfEvents => All.Where(t => !t.IsEnum && t.Namespace!.Split('.') is [_, _, _, ['V', ..]]);

    /// <summary>Records that a contract has a list of; what holds for the contract holds for them.</summary>
    public static IEnumerable<Type> PartsOf(Type contract) => contract.GetProperties()
        .Select(p => p.PropertyType)
        .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        .Select(t => t.GetGenericArguments()[0])
        .Where(t => !t.IsEnum && t.Assembly == contract.Assembly);

    public static string Describe(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types)
        {
            text.AppendLine(type.IsEnum ? $"enum {type.Name}: {string.Join(", ", Enum.GetNames(type))}" : $"record {type.Name}");
            foreach (var property in type.IsEnum ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                text.AppendLine($"  {property.Name}: {TypeNames.Of(property)}");
            }

            if (!type.IsEnum && !type.IsGenericTypeDefinition)
            {
                text.AppendLine(JsonSerializer.Serialize(Example(type), type, Indented));
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>An instance in which every member has a value that says what it is.</summary>
    public static object Example(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
    }

    private static object Value(Type type, string name) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Value(inner, name),
        _ when type == typeof(string) => name,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 3L,
        _ when type == typeof(decimal) => 2.5m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => Guid.Parse("018b9c1e-0000-7000-8000-000000000001"),
        _ when type == typeof(DateOnly) => new DateOnly(2023, 11, 2),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2023, 11, 2, 9, 0, 0, TimeSpan.Zero),
        { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], name),
        _ when type == typeof(IReadOnlyDictionary<string, string>) => ImmutableDictionary<string, string>.Empty.Add(name, name),
        _ when type == typeof(IReadOnlyDictionary<string, int>) => ImmutableDictionary<string, int>.Empty.Add(name, 2),
        _ => Example(type),
    };

    private static Array List(Type of, string name)
    {
        var list = Array.CreateInstance(of, 1);
        list.SetValue(Value(of, name), 0);
        return list;
    }
}
