using System.Text.Json;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Access;

/// <summary>Every operation of every service, as the running system documents them.</summary>
internal static class Operations
{
    private static readonly string[] Services = ["reporting", "triage", "investigations", "sanctioning", "reflection", "restoration", "dashboard"];

    /// <returns>By <c>service operation</c>: its method and its path.</returns>
    public static async Task<IReadOnlyDictionary<string, (HttpMethod Method, string Path)>> OfAsync(RunningSystem system)
    {
        var all = new Dictionary<string, (HttpMethod, string)>(StringComparer.Ordinal);
        foreach (var service in Services)
        {
            using var document = JsonDocument.Parse(await system.Client.GetStringAsync($"/api/{service}/v1/openapi.json"));
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            {
                foreach (var operation in path.Value.EnumerateObject())
                {
                    all.Add(
                        $"{service} {operation.Value.GetProperty("operationId").GetString()}",
                        (new HttpMethod(operation.Name.ToUpperInvariant()), $"/api/{service}/v1{path.Name}"));
                }
            }
        }

        return all;
    }
}
