using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zichtlijn.Platform.Http;

/// <summary>What every HTTP interface has in common: strict JSON, problem details, version header, size limits.</summary>
public static class ApiSetup
{
    /// <summary>Version of the interfaces, told in every answer (NL API Design Rules, /core/version-header).</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>The largest body of an ordinary call. A report of the longest narrative is far below it.</summary>
    public const long MaxBodyBytes = 2 * 1024 * 1024;

    internal static void AddApi(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<FaultHandler>();
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
    }

    internal static void UseApi(this WebApplication app)
    {
        app.UseStrictResponses();
        app.Use((http, next) =>
        {
            // At the very last: the exception handler starts anew with no headers.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers["API-Version"] = ApiVersion;
                return Task.CompletedTask;
            });
            return next(http);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(async context =>
        {
            var status = context.HttpContext.Response.StatusCode;
            var refusal = status switch
            {
                StatusCodes.Status401Unauthorized => Problems.Unauthorized,
                StatusCodes.Status404NotFound => Problems.NotFound,
                StatusCodes.Status413PayloadTooLarge => Problems.TooLarge,
                _ => new Decisions.Refusal($"status-{status}", status, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)),
            };
            await refusal.ToResult().ExecuteAsync(context.HttpContext);
        });

        // NL API Design Rules, /core/no-trailing-slash: what ends in a slash is not there.
        app.Use((http, next) =>
        {
            if (http.Request.Path.Value is not ['/', .., '/'])
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    /// <summary>camelCase names and enums; unknown or repeated members and numbers for enums are refused.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
    }
}
