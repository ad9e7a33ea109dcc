using Microsoft.AspNetCore.Http.HttpResults;

namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// Notes whoever is refused (403) before they are told, whatever the endpoint: no endpoint can forget it. That a case does
/// not exist to somebody (404) is noted by <see cref="AccessLogging.RefuseCase"/>, which knows whether it is about a case.
/// </summary>
internal sealed class RefusalLog : IEndpointFilter
{
    /// <summary>Names of the id of a case in addresses.</summary>
    private static readonly string[] CaseIds = ["caseId", "reportId"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (answer is ProblemHttpResult { StatusCode: StatusCodes.Status403Forbidden } refused)
        {
            await Write(context.HttpContext, (string)refused.ProblemDetails.Extensions["code"]!);
        }

        return answer;
    }

    /// <summary>Also for those who never reach an endpoint: their role, or how long ago they signed in, does not allow it.</summary>
    /// <remarks>A service that keeps nothing about people, such as the dashboard, has no access log.</remarks>
    public static Task Write(HttpContext http, string code) => http.RequestServices.GetService<AccessLog>() is null
        ? Task.CompletedTask
        : http.LogAccess(AccessAction.Refuse, CaseOf(http), code);

    private static Guid? CaseOf(HttpContext http) =>
        CaseIds.Select(name => Guid.TryParse(http.GetRouteValue(name) as string, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);
}
