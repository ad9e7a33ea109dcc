using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Zichtlijn.Platform.OpenApi;

/// <summary>Adds to every operation what all have in common: error answers, the version header, security.</summary>
internal sealed class OperationRules : IOpenApiOperationTransformer
{
    private static readonly IOpenApiSchema Text = new OpenApiSchema { Type = JsonSchemaType.String };

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var problem = await context.GetOrCreateSchemaAsync(typeof(HttpValidationProblemDetails), cancellationToken: cancellationToken);
        operation.Responses ??= [];
        Answer(operation, problem, "400", "The input is not right; errors names each field.");
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            Answer(operation, problem, "401", "Sign in first.");
            Answer(operation, problem, "403", "Your role does not allow this.");
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] }];
        }

        Answer(operation, problem, "503", "Not available just now; see Retry-After.");
        if (operation.Responses.ContainsKey("412"))
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "If-Match", In = ParameterLocation.Header, Required = true, Schema = Text, Description = "The version that you saw, as ETag gave it.",
            });
        }

        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
        {
            (response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))["API-Version"] =
                new OpenApiHeader { Description = "Full version of the interface.", Schema = Text };
        }
    }

    private static void Answer(OpenApiOperation operation, IOpenApiSchema problem, string status, string description) =>
        operation.Responses![status] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = problem } },
        };
}
