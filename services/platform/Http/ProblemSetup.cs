using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Http;

/// <summary>Turns faults and bare status codes into problem details. What was wrong with a body is told; what stood in it is not.</summary>
internal sealed class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> log) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            // The message of an exception can hold what a person typed: its type and place are enough to find it.
            log.LogError("{Method} {Route} failed: {Fault} {Stack}",
                httpContext.Request.Method, RouteOf(httpContext), exception.GetType().FullName, exception.StackTrace);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge.ToProblemDetails(),
        BadHttpRequestException { InnerException: JsonException json } => Problems.Describe(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [FieldOf(json.Path)] = ["The value is missing, of the wrong type, or not one of those allowed."],
        }),
        BadHttpRequestException bad => new Refusal("bad-request", bad.StatusCode, "The request could not be read.").ToProblemDetails(),
        ContentDestroyedException => Problems.Destroyed.ToProblemDetails(),
        _ when Transient.Is(exception) => Problems.Unavailable.ToProblemDetails(),
        _ => new Refusal("fault", StatusCodes.Status500InternalServerError, "Something went wrong on our side. It has been noted.").ToProblemDetails(),
    };

    private static string RouteOf(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    /// <summary>A path as long as a page was made by somebody who tries us; it is not echoed.</summary>
    private static string FieldOf(string? jsonPath) =>
        jsonPath is { Length: > 2 and < 100 } && jsonPath.All(c => char.IsAsciiLetterOrDigit(c) || c is '$' or '.' or '[' or ']')
            ? jsonPath.TrimStart('$').TrimStart('.')
            : "body";
}
