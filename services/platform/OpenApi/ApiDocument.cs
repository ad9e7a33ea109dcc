using Microsoft.OpenApi;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.OpenApi;

/// <summary>
/// The OpenAPI document of a service, at <c>/api/service/v1/openapi.json</c>, as the NL API Design Rules ask it
/// (developer.overheid.nl): contact, major version in the server URL, version header, problem details.
/// </summary>
public static class ApiDocument
{
    private const string DocumentName = "openapi";

    /// <param name="service">Name in the path, for example <c>triage</c>.</param>
    /// <param name="description">What the interface is for, in a sentence.</param>
    public static void AddApiDocument(this WebApplicationBuilder builder, string service, string description) =>
        builder.Services.AddOpenApi(DocumentName, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document, service, description);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer<OperationRules>();
        });

    /// <summary>The group of a service's endpoints, with their document. Whoever is not signed in is denied, unless an
    /// endpoint says otherwise.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app, string service)
    {
        app.MapOpenApi($"{Root(service)}/{{documentName}}.json").AllowAnonymous();
        return app.MapGroup(Root(service)).RequireAuthorization().AddEndpointFilter<RouteGroupBuilder, RefusalLog>();
    }

    private static string Root(string service) => $"/api/{service}/v1";

    private static void Describe(OpenApiDocument document, string service, string description)
    {
        document.Info = new OpenApiInfo
        {
            Title = $"Zichtlijn {service}",
            Description = description,
            Version = ApiSetup.ApiVersion,
            Contact = new OpenApiContact { Name = "Zichtlijn", Email = "team@zichtlijn.example", Url = new Uri("https://zichtlijn.example") },
        };
        document.Servers = [new OpenApiServer { Url = Root(service) }];

        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths[path.StartsWith(Root(service), StringComparison.Ordinal) ? path[Root(service).Length..] : path] = item;
        }

        document.Paths = paths;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
        };
    }
}
