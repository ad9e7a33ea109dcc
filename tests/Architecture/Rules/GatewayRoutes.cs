using System.Text.Json;

namespace Zichtlijn.Architecture.Tests.Rules;

/// <summary>Every way in says who may take it and how often.</summary>
internal static class GatewayRoutes
{
    private static readonly string[] Needed = ["AuthorizationPolicy", "RateLimiterPolicy", "ClusterId"];

    public static IEnumerable<string> Silent(string settings) =>
        JsonDocument.Parse(settings).RootElement.GetProperty("ReverseProxy").GetProperty("Routes").EnumerateObject()
            .SelectMany(route => Needed
                .Where(name => !route.Value.TryGetProperty(name, out var value) || string.IsNullOrWhiteSpace(value.GetString()))
                .Select(name => $"{route.Name} names no {name}"));
}
