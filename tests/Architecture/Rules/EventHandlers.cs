using System.Reflection;
using JasperFx.Events;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>
/// Aggregates and projections by convention: the event store finds <c>Create</c> and <c>Apply</c> only when they are
/// public, and says nothing about those it does not find.
/// </summary>
internal static class EventHandlers
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly string[] Names = ["Create", "Apply", "ShouldDelete"];

    /// <summary>The events that any aggregate or projection of the types starts from or applies.</summary>
    public static IReadOnlyCollection<Type> EventsOf(IEnumerable<Type> types) =>
        [.. Handlers(types).SelectMany(m => Behind(EventOf(m.GetParameters()[0].ParameterType))).Distinct()];

    public static IEnumerable<string> NotPublic(IEnumerable<Type> types) =>
        Handlers(types).Where(m => !m.IsPublic).Select(m => $"{m.DeclaringType!.Name}.{m.Name}({EventOf(m.GetParameters()[0].ParameterType).Name})");

    private static IEnumerable<MethodInfo> Handlers(IEnumerable<Type> types) =>
        types.Where(t => t.GetMethods(Any).Any(StartsFromAnEvent))
            .SelectMany(t => t.GetMethods(Any)).Where(m => Names.Contains(m.Name) && m.GetParameters().Length > 0);

    /// <summary>What has a <c>Create(IEvent&lt;T&gt;)</c> is an aggregate or a projection.</summary>
    private static bool StartsFromAnEvent(MethodInfo method) =>
        method.Name == "Create" && method.GetParameters() is [{ ParameterType: { IsGenericType: true } type }, ..]
        && type.GetGenericTypeDefinition() == typeof(IEvent<>);

    /// <summary>Whoever applies an interface applies each event of its kind.</summary>
    private static IEnumerable<Type> Behind(Type applied) =>
        applied.IsInterface ? applied.Assembly.GetTypes().Where(t => !t.IsInterface && t.IsAssignableTo(applied)) : [applied];

    private static Type EventOf(Type parameter) => parameter.IsGenericType ? parameter.GetGenericArguments()[0] : parameter;
}
