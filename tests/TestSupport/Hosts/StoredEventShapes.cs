using System.Reflection;
using System.Text;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Zichtlijn.TestSupport.Hosts;

/// <summary>The event types that a service registered with its store, without a server.</summary>
public static class StoredEventShapes
{
    /// <param name="add">What the service's Program does with its builder.</param>
    public static async Task<IReadOnlyList<IEventType>> RegisteredEventsAsync(Action<WebApplicationBuilder> add)
    {
        var keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Store"] = "Host=nowhere.invalid",
                ["ConnectionStrings:Keys"] = "Host=nowhere.invalid",
                ["ConnectionStrings:Broker"] = "amqp://nowhere.invalid",
                ["Zichtlijn:Keys:Folder"] = keys.FullName,
                ["Zichtlijn:Identity:Authority"] = TestTokens.Issuer,
            });
            add(builder);
            await using var services = builder.Services.BuildServiceProvider();
            var store = (DocumentStore)services.GetRequiredService<IDocumentStore>();
            return [.. store.Events.AllKnownEventTypes().Where(OfService)];
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>Each stored name with the members of its event, one a line.</summary>
    public static string Describe(IEnumerable<IEventType> events)
    {
        var text = new StringBuilder();
        foreach (var e in events.OrderBy(e => e.EventTypeName, StringComparer.Ordinal))
        {
            text.AppendLine(e.EventTypeName);
            Describe(text, e.EventType, "  ");
        }

        return text.ToString();
    }

    private static bool OfService(IEventType e) => e.EventType.Namespace?.StartsWith("Zichtlijn.", StringComparison.Ordinal) == true;

    private static void Describe(StringBuilder text, Type type, string indent)
    {
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            text.AppendLine($"{indent}{name}: {TypeNames.Of(member)}");
            if (member.PropertyType is { IsClass: true } inner && inner.Namespace?.StartsWith("Zichtlijn.", StringComparison.Ordinal) == true)
            {
                Describe(text, inner, indent + "  ");
            }
        }
    }
}
