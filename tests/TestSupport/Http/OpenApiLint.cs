using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zichtlijn.TestSupport.Http;

/// <summary>The NL API Design Rules that matter most, checked on a service's own document.</summary>
public static partial class OpenApiLint
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    /// <returns>What breaks a rule, one a line; empty when all is well.</returns>
    public static IReadOnlyList<string> Findings(string document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        var findings = new List<string>();
        void Expect(bool holds, string where, string rule)
        {
            if (!holds)
            {
                findings.Add($"{where}: {rule}");
            }
        }

        Expect(root.GetProperty("openapi").GetString()!.StartsWith("3.", StringComparison.Ordinal), "document", "is of OpenAPI 3");
        Expect(SemanticVersion().IsMatch(root.GetProperty("info").GetProperty("version").GetString()!), "info", "has a full version");
        Expect(
            root.TryGetProperty("servers", out var servers) && servers.EnumerateArray().All(s => MajorVersion().IsMatch(s.GetProperty("url").GetString()!)),
            "servers", "have the major version in the path");

        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            Expect(KebabPath().IsMatch(path.Name), path.Name, "is kebab-case without a trailing slash or a file extension");
            foreach (var operation in path.Value.EnumerateObject().Where(o => Methods.Contains(o.Name)))
            {
                var where = $"{operation.Name.ToUpperInvariant()} {path.Name}";
                Expect(HasText(operation.Value, "summary"), where, "has a summary");
                Expect(HasText(operation.Value, "operationId"), where, "has an operation id");
                CheckParameters(operation.Value, where, Expect);
                CheckResponses(operation.Value, where, Expect);
            }
        }

        foreach (var (schema, property) in Properties(root))
        {
            Expect(CamelCase().IsMatch(property), $"{schema}.{property}", "is camelCase");
        }

        return findings;
    }

    private static void CheckParameters(JsonElement operation, string where, Action<bool, string, string> expect)
    {
        foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? [.. all.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            var name = parameter.GetProperty("name").GetString()!;
            expect(parameter.GetProperty("in").GetString() == "header" || CamelCase().IsMatch(name), $"{where}?{name}", "is camelCase");
        }
    }

    private static void CheckResponses(JsonElement operation, string where, Action<bool, string, string> expect)
    {
        var responses = operation.GetProperty("responses").EnumerateObject().ToArray();
        expect(responses.Any(r => r.Name.StartsWith('2')), where, "says what success is");
        expect(responses.Any(r => r.Name.StartsWith('4')), where, "says how it can fail");
        foreach (var response in responses)
        {
            expect(response.Value.TryGetProperty("headers", out var headers) && headers.TryGetProperty("API-Version", out _), $"{where} {response.Name}", "names the header API-Version");
            if (response.Name[0] is '4' or '5')
            {
                expect(
                    response.Value.TryGetProperty("content", out var content) && content.EnumerateObject().All(c => c.Name == "application/problem+json"),
                    $"{where} {response.Name}", "is told as problem details");
            }
        }
    }

    private static IEnumerable<(string Schema, string Property)> Properties(JsonElement root) =>
        root.TryGetProperty("components", out var components) && components.TryGetProperty("schemas", out var schemas)
            ? schemas.EnumerateObject().SelectMany(s => s.Value.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().Select(p => (s.Name, p.Name)) : [])
            : [];

    private static bool HasText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && !string.IsNullOrWhiteSpace(value.GetString());

    [GeneratedRegex(@"^(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$")]
    private static partial Regex KebabPath();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex SemanticVersion();

    [GeneratedRegex(@"/v\d+$")]
    private static partial Regex MajorVersion();
}
