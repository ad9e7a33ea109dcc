using System.Reflection;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>
/// Stored events that hold content, an account or a mark must say what is left of them when their case is destroyed. A
/// text is taken for somebody when the name of its member says so; what is a code by name is none.
/// </summary>
internal static class PersonsInEvents
{
    private static readonly string[] Somebody = ["Officer", "Person", "Barred", "Account", "Mark", "Handler", "Reporter", "CaseNumber"];

    /// <summary>Roles, not people: what a certificate says.</summary>
    private static readonly string[] Roles = ["DestructionStarted.OrderedBy", "DestructionStarted.ApprovedBy"];

    public static IEnumerable<string> Unmasked(IEnumerable<Type> events) =>
        events.Where(e => !typeof(IHoldsPersons).IsAssignableFrom(e)).SelectMany(e => MembersWithSomebody(e).Select(m => $"{e.Name}.{m} is not masked"));

    /// <summary>No member with somebody in it stays as it was, and no content does, however deep.</summary>
    public static IEnumerable<string> Kept(Type type, object example)
    {
        var masked = ((IHoldsPersons)example).Mask();
        return MembersWithSomebody(type).Where(m => type.GetProperty(m) is { } member
                && member.GetValue(example) is { } before && Equals(before, member.GetValue(masked))).Select(m => $"{type.Name}.{m} stays")
            .Concat(ProtectedContents.In(masked).Where(c => c.KeyId != ProtectedContent.Destroyed.KeyId).Select(_ => $"{type.Name} keeps content"));
    }

    public static IEnumerable<string> MembersWithSomebody(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => HoldsSomebody(type, p)).Select(p => p.Name);

    private static bool HoldsSomebody(Type type, PropertyInfo member) =>
        member.PropertyType == typeof(ProtectedContent) || typeof(IEnumerable<ProtectedContent>).IsAssignableFrom(member.PropertyType)
        || ((member.PropertyType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(member.PropertyType))
            && (Somebody.Contains(member.Name, StringComparer.Ordinal) || member.Name.EndsWith("By", StringComparison.Ordinal))
            && !Roles.Contains($"{type.Name}.{member.Name}", StringComparer.Ordinal));
}
